import { createRandom } from '../../data/random.ts';
import { initial, type NetworkSpec } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import { training } from '../training/experiment.ts';
import { curves } from './curves.ts';
import { measured } from './frame.ts';
import { examplePlaces, exampleRange, measure, writtenError } from './measure.ts';
import { type CurveFitParams, curveFitPresets, curveFitSchema } from './schema.ts';

export { curveFitPresets as presets, measured };

const BATCH = 64;
/** Steps between two checkpoints: how often each example comes in that time says how many steps those are. */
const ROUND = 100;

/** One hidden layer: a number in, `width` units, a number out. */
const network = ({ width, activation }: Pick<CurveFitParams, 'width' | 'activation'>): NetworkSpec => ({
  input: [1],
  layers: [
    { kind: 'dense', name: 'hidden', units: width },
    { kind: 'rectifier', activation },
    { kind: 'dense', name: 'output', units: 1 },
  ],
});

/**
 * Weights after He et al.; a bias for each hidden unit so that it changes sign at a place drawn uniformly from [-1, 1]
 * (stream `kinks`), or, where all start `together`, at 0.
 */
export function firstWeights(params: CurveFitParams): Weights {
  const weights = initial(network(params), createRandom(params.seed, 'init'));
  if (params.init === 'together') return weights;
  const places = createRandom(params.seed, 'kinks');
  const slopes = weights[0]!.values;
  return weights.map((tensor) =>
    tensor.name === 'hidden/biases'
      ? { ...tensor, values: slopes.map((slope) => -slope * (2 * places.uniform() - 1)) }
      : tensor,
  );
}

/**
 * Fits a curve with one hidden layer, by Adam on the mean squared error of batches of 64 out of 128 examples: what the
 * approximation theorem promises, and what training finds of it. `steps` is rounded up to whole hundreds.
 */
export const experiment = training({
  id: 'curve-fit',
  version: 1,
  schema: curveFitSchema,
  measured,
  data: examplePlaces,
  network,
  start: firstWeights,
  teaching: () => ({ target: 'values' }),
  lessons(params, places) {
    const values = places.map((x) => curves[params.curve](x));
    return {
      samples: ROUND * BATCH,
      epochs: Math.ceil(params.steps / ROUND),
      batch: BATCH,
      examples: places.length,
      batchOf: (order) => ({
        x: Float32Array.from(order, (i) => places[i % places.length]!),
        targets: Float32Array.from(order, (i) => values[i % places.length]!),
      }),
    };
  },
  measure: async (weights, { params }) => measure(weights, params),
  async result(weights, { params }) {
    const { error, errorOutside, kinks } = measure(weights, params);
    const [from, to] = exampleRange(params);
    return {
      error,
      'error.outside': errorOutside,
      'error.written': writtenError(params),
      'kinks.used': kinks.filter((at) => at > from && at < to).length,
    };
  },
});
