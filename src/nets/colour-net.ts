import type { Layer } from './layers/layer.ts';
import { CLASSES } from './lenet.ts';
import type { NetworkSpec } from './network.ts';

/**
 * The article's network for colour pictures of 32 x 32: convolutions of 16 filters of 5 x 5 and 32, 64, 64 of 3 x 3, each
 * normalised and rectified, the first three halved by the maximum, then the mean of every map and a dense layer of ten
 * classes. 62,106 parameters, 8.4 million multiplications and additions forward.
 */
export function colourNet(classes = CLASSES): NetworkSpec {
  const block = (name: string, filters: number, size: number): Layer[] => [
    { kind: 'convolution', name, filters, size, padding: 'same', biases: false },
    { kind: 'batch-norm', name: name.replace('conv', 'norm'), affine: true },
    { kind: 'rectifier', activation: 'relu' },
  ];
  const halved: Layer = { kind: 'pool', by: 'max' };
  return {
    input: [32, 32, 3],
    layers: [
      ...block('conv1', 16, 5),
      halved,
      ...block('conv2', 32, 3),
      halved,
      ...block('conv3', 64, 3),
      halved,
      ...block('conv4', 64, 3),
      { kind: 'global-average' },
      { kind: 'dense', name: 'dense', units: classes },
    ],
  };
}
