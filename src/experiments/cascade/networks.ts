import type { Layer } from '../../nets/layers/layer.ts';
import { CLASSES, INPUT, lenet } from '../../nets/lenet.ts';
import type { NetworkSpec } from '../../nets/network.ts';
import type { CascadeParams } from './schema.ts';

/** LeNet-5: 61,706 parameters. */
export const twoLayers = lenet({ names: ['dense1', 'dense2', 'logits'] });

/** The two networks of a run. */
export const networksOf = (params: Pick<CascadeParams, 'one-layer'>) => ({
  two: twoLayers,
  one: oneLayer[params['one-layer']],
});

/**
 * One convolution in place of two, and a first dense layer of such a width that the parameters are as many to within 1 %:
 * 61,618 with six 5 x 5 filters, 62,088 with sixteen 14 x 14 filters, what a unit of the second layer sees.
 */
export const oneLayer: Readonly<Record<CascadeParams['one-layer'], NetworkSpec>> = {
  small: oneConvolution(6, 5, 48),
  wide: oneConvolution(16, 14, 42),
};

function oneConvolution(filters: number, size: number, units: number): NetworkSpec {
  const relu: Layer = { kind: 'rectifier', activation: 'relu' };
  return {
    input: [INPUT, INPUT, 1],
    layers: [
      { kind: 'convolution', name: 'conv1', filters, size },
      relu,
      { kind: 'pool', by: 'max' },
      { kind: 'flatten' },
      { kind: 'dense', name: 'dense1', units },
      relu,
      { kind: 'dense', name: 'dense2', units: 84 },
      relu,
      { kind: 'dense', name: 'logits', units: CLASSES },
    ],
  };
}
