import type { Layer } from '../../nets/layers/layer.ts';
import type { NetworkSpec } from '../../nets/network.ts';
import { classesOf } from '../natural/pictures.ts';
import type { JointParams } from './schema.ts';

/** Which of the five layers are halved. */
const HALVED = [true, false, true, false, false];

export const LAYERS = HALVED.map((_, i) => `conv${i + 1}`);

/**
 * Five layers whose filters are learnt in space and channels together, each as Guth and Menard (2024, B) have it:
 * convolution, ReLU, batch normalisation, without biases; where told, halved by the maximum.
 */
export function jointNetwork({ data, width, kernel }: Pick<JointParams, 'data' | 'width' | 'kernel'>): NetworkSpec {
  const block = (half: boolean, i: number): Layer[] => [
    { kind: 'convolution', name: LAYERS[i]!, filters: width, size: Number(kernel), padding: 'same', biases: false },
    { kind: 'rectifier', activation: 'relu' },
    { kind: 'batch-norm', name: `norm${i + 1}` },
    ...(half ? [{ kind: 'pool', by: 'max' } as const] : []),
  ];
  return {
    input: [32, 32, 3],
    layers: [
      ...HALVED.flatMap(block),
      { kind: 'global-average' },
      { kind: 'dense', name: 'dense', units: classesOf(data) },
    ],
    initial: { kind: 'pytorch' },
  };
}
