import type { Random } from '../../data/random.ts';
import { weightCovariance } from '../../math/covariance.ts';
import { times } from '../../math/products.ts';
import { shrunk } from '../../math/shrinkage.ts';
import type { MixingLayer } from '../natural/layers.ts';

/**
 * What new neurons of a layer are drawn from. `raw`: a normal law with the covariance of the trained neurons as it stands.
 * `shrunk`: the covariance's learned directions, shrunk, and noise of the initial variance in all directions. `chance`: the
 * noise alone, so that nothing of what was learnt is left.
 */
export type Law = 'raw' | 'shrunk' | 'chance';

type Sizes = Pick<MixingLayer, 'neurons' | 'dimension' | 'variance'>;

/**
 * As many new neurons as a layer has, neurons x dimension like `rows`, each an independent normal vector of mean 0 (Guth et
 * al. 2024, 3.2: G C^(1/2)). With the raw covariance W'W / n, a new neuron g W / sqrt(n) mixes all old ones at random, which
 * has that covariance without a root of it being taken.
 */
export function drawNeurons(rows: ArrayLike<number>, layer: Sizes, law: Law, random: Random): Float64Array {
  const { neurons, dimension, variance } = layer;
  const normals = (count: number) => Float64Array.from({ length: count }, () => random.normal());
  if (law === 'raw') {
    const scale = 1 / Math.sqrt(neurons);
    return times(normals(neurons * neurons), Float64Array.from(rows), neurons, neurons, dimension).map(
      (value) => value * scale,
    );
  }
  const deviation = Math.sqrt(variance);
  const drawn = normals(neurons * dimension);
  if (law === 'shrunk') {
    const learned = shrunk(weightCovariance(rows, neurons, dimension, variance), neurons);
    for (const [k, vector] of learned.vectors.entries()) {
      const size = Math.sqrt(learned.values[k]!);
      for (let n = 0; n < neurons; n++) {
        const along = random.normal() * size;
        for (let d = 0; d < dimension; d++) drawn[n * dimension + d]! += along * vector[d]!;
      }
    }
  }
  return drawn.map((value) => value * deviation);
}
