import type { Layer, SequentialSpec } from './sequential.ts';

/** What all hidden layers do with their responses. */
type Hidden = Pick<Layer, 'activation' | 'threshold' | 'response'>;

/**
 * LeNet-5 in modern dress as in `lenet.ts` (Kuo, IEEE SPM 34(3), 2017, p. 83), 61,706 parameters: convolutions `conv1` and
 * `conv2`, then dense layers of 120, 84 and 10 units under the names given. Hidden layers are ReLU unless told.
 */
export function lenetSpec(
  [first, second, last]: readonly [first: string, second: string, last: string],
  hidden: Hidden = {},
): SequentialSpec {
  return {
    input: [32, 32, 1],
    layers: [
      { kind: 'conv', name: 'conv1', filters: 6, size: 5, ...hidden },
      { kind: 'conv', name: 'conv2', filters: 16, size: 5, ...hidden },
      { kind: 'dense', name: first, units: 120, ...hidden },
      { kind: 'dense', name: second, units: 84, ...hidden },
      { kind: 'dense', name: last, units: 10, activation: 'linear' },
    ],
  };
}
