import type { Layer } from '../../nets/layers/layer.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { NetworkSpec } from '../../nets/network.ts';
import type { ShiftParams } from './schema.ts';

/** Side of the input: a digit of 28 x 28 with two pixels of background around it. */
export const SIDE = 32;

type Kind = Pick<ShiftParams, 'pooling' | 'padding' | 'head'>;

/**
 * Three convolutions (8 filters of 5 x 5, then 16 and 32 of 3 x 3), each normalised over the batch, rectified and
 * halved, from 32 x 32 to 4 x 4. The five ways to halve have no weights, so that all networks of one head have as many.
 */
export function shiftNetwork({ pooling, padding, head }: Kind): NetworkSpec {
  const around = padding === 'circular' ? 'circular' : 'same';
  const halved = (): Layer =>
    pooling === 'stride'
      ? { kind: 'pool', by: 'max', size: 1, stride: 2 }
      : { kind: 'pool', by: pooling, ...(pooling === 'blur' && { padding: around }) };
  const block = (name: string, filters: number, size: number): Layer[] => [
    { kind: 'convolution', name, filters, size, padding: around, biases: false },
    { kind: 'batch-norm', name: name.replace('conv', 'norm'), affine: true },
    { kind: 'rectifier', activation: 'relu' },
    halved(),
  ];
  return {
    input: [SIDE, SIDE, 1],
    layers: [
      ...block('conv1', 8, 5),
      ...block('conv2', 16, 3),
      ...block('conv3', 32, 3),
      { kind: head === 'dense' ? 'flatten' : 'global-average' },
      { kind: 'dense', name: 'dense', units: CLASSES },
    ],
  };
}
