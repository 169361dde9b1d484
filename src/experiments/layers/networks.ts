import type { Layer } from '../../nets/layers/layer.ts';
import { CLASSES, INPUT, lenet } from '../../nets/lenet.ts';
import type { NetworkSpec } from '../../nets/network.ts';
import type { LayersParams } from './schema.ts';

const relu: Layer = { kind: 'rectifier', activation: 'relu' };
const halved: Layer = { kind: 'pool', by: 'max' };
const conv = (name: string, filters: number, stride = 1): Layer => ({
  kind: 'convolution',
  name,
  filters,
  size: 5,
  ...(stride > 1 && { stride }),
});
const dense = (name: string, units = CLASSES): Layer => ({ kind: 'dense', name, units });
const of = (...layers: Layer[]): NetworkSpec => ({ input: [INPUT, INPUT, 1], layers });

/**
 * Networks for digits of 32 x 32. `digits`: LeNet-5, whose maps are halved by maxima. `strided`: the same numbers of
 * weights, but each filter goes two pixels at a time and nothing is pooled. `bag` and `unpooled`: two convolutions, then the
 * mean of every map and ten sums, so that nobody knows where in the picture anything was; they differ in the pooling alone,
 * with it a unit sees 16 pixels, without it 9. `perceptron`: dense layers alone.
 */
export function layersNetwork({ network }: Pick<LayersParams, 'network'>): NetworkSpec {
  const mean: Layer = { kind: 'global-average' };
  switch (network) {
    case 'digits':
      return lenet();
    case 'strided':
      return of(
        conv('conv1', 6, 2),
        relu,
        conv('conv2', 16, 2),
        relu,
        { kind: 'flatten' },
        dense('dense1', 120),
        relu,
        dense('dense2', 84),
        relu,
        dense('dense3'),
      );
    case 'bag':
      return of(conv('conv1', 6), relu, halved, conv('conv2', 16), relu, halved, mean, dense('dense1'));
    case 'unpooled':
      return of(conv('conv1', 6), relu, conv('conv2', 16), relu, mean, dense('dense1'));
    case 'perceptron':
      return of({ kind: 'flatten' }, dense('dense1', 32), relu, dense('dense2', 16), relu, dense('dense3'));
  }
}
