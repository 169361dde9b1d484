import type { Layer, SequentialSpec } from '../../nets/sequential.ts';
import type { TreluParams } from './schema.ts';

/** Layers with a threshold, in their order. */
export const THRESHOLDED = ['conv1', 'conv2', 'dense1', 'dense2'] as const;

/**
 * LeNet-5 (6, 16, 120, 84 units) with TReLU after every hidden layer, on cosines (no biases) or on raw responses. The
 * output layer is linear with biases in both: scores that cannot leave [-1, 1] could not be sure of a class.
 */
export function treluNetwork({ variant, threshold }: Pick<TreluParams, 'variant' | 'threshold'>): SequentialSpec {
  const hidden = { activation: 'trelu', threshold, response: variant } as const;
  const [conv1, conv2, dense1, dense2] = THRESHOLDED;
  const layers: readonly Layer[] = [
    { kind: 'conv', name: conv1, filters: 6, size: 5, ...hidden },
    { kind: 'conv', name: conv2, filters: 16, size: 5, ...hidden },
    { kind: 'dense', name: dense1, units: 120, ...hidden },
    { kind: 'dense', name: dense2, units: 84, ...hidden },
    { kind: 'dense', name: 'dense3', units: 10, activation: 'linear' },
  ];
  return { input: [32, 32, 1], layers };
}
