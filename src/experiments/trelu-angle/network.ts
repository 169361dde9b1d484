import type { SequentialSpec } from '../../nets/sequential.ts';
import { lenetSpec } from '../../nets/sequential-lenet.ts';
import type { TreluParams } from './schema.ts';

/** Layers with a threshold, in their order. */
export const THRESHOLDED = ['conv1', 'conv2', 'dense1', 'dense2'] as const;

/**
 * LeNet-5 (6, 16, 120, 84 units) with TReLU after every hidden layer, on cosines (no biases) or on raw responses. The
 * output layer is linear with biases in both: scores that cannot leave [-1, 1] could not be sure of a class.
 */
export function treluNetwork({ variant, threshold }: Pick<TreluParams, 'variant' | 'threshold'>): SequentialSpec {
  return lenetSpec(['dense1', 'dense2', 'dense3'], { activation: 'trelu', threshold, response: variant });
}
