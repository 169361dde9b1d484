import { createRandom } from '../../data/random.ts';
import { initSequential, type SequentialSpec } from '../../nets/sequential.ts';
import type { Weights } from '../../nets/weights.ts';
import type { CurveFitParams } from './schema.ts';

/** One hidden layer: a number in, `width` units, a number out. */
export function networkSpec({ width, activation }: Pick<CurveFitParams, 'width' | 'activation'>): SequentialSpec {
  return {
    input: [1],
    layers: [
      { kind: 'dense', name: 'hidden', units: width, activation },
      { kind: 'dense', name: 'output', units: 1, activation: 'linear' },
    ],
  };
}

/**
 * Weights after He et al.; a bias for each hidden unit so that it changes sign at a place drawn uniformly from [-1, 1]
 * (stream `kinks`), or, where all start `together`, at 0.
 */
export function initNetwork(params: CurveFitParams): Weights {
  const weights = initSequential(networkSpec(params), createRandom(params.seed, 'init'));
  if (params.start === 'together') return weights;
  const places = createRandom(params.seed, 'kinks');
  const slopes = weights[0]!.values;
  return weights.map((tensor) =>
    tensor.name === 'hidden/biases'
      ? { ...tensor, values: slopes.map((slope) => -slope * (2 * places.uniform() - 1)) }
      : tensor,
  );
}
