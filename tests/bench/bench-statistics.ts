import { createRandom } from '../../src/data/random.ts';
import { preparePair } from '../../src/experiments/layer-pair.ts';
import { weightCovariance } from '../../src/math/covariance.ts';
import { haarFrame } from '../../src/math/haar-frame.ts';
import { type CrossMoments, procrustes, procrustesTimes } from '../../src/math/procrustes.ts';
import { gram } from '../../src/math/products.ts';
import { prepareSimilarity, similarityOf } from '../../src/math/similarity.ts';
import { symmetricEigen } from '../../src/math/symmetric-eigen.ts';
import { alternate } from './lenet-task.ts';
import { processorTime } from './processor-time.ts';

export const NEURONS = 128;
export const DIMENSION = 640;
/** Directions of the population; about 33 of them show in a sample. */
const DIRECTIONS = 40;

/** Milliseconds of processor time for the similarity of two layers: once for a pair, then at every move of a slider. */
export async function benchStatistics(rounds: number): Promise<Record<string, number>> {
  const random = createRandom(1, 'bench statistics');
  const frame = haarFrame(DIMENSION, DIRECTIONS, random);
  const layer = () => spikedLayer(frame, random.normal);
  const [first, second] = [layer(), layer()];
  const moments = noisyMoments(random.normal);
  const pair = { neurons: NEURONS, dimension: DIMENSION, first, second, moments, seed: 1 };
  const covariance = ({ weights }: { weights: Float64Array }) => weightCovariance(weights, NEURONS, DIMENSION, 1);
  const [one, two] = [covariance(first), covariance(second)];
  const prepared = preparePair({ ...pair, moments: undefined });
  const learned = one.vectors.slice(0, prepared.first.values.length);
  const square = gram(moments.cross, DIMENSION, DIMENSION);
  const contestants: Record<string, () => unknown> = {
    'once for a pair: all of it': () => preparePair(pair),
    '  covariances': () => [covariance(first), covariance(second)],
    '  alignment of what was learned': () => procrustesTimes(moments, learned),
    '  floor and 20 resamples': () => prepareSimilarity(one, two, NEURONS, random),
    'at a move: all directions': () => similarityOf(prepared),
    '  threshold twice the edge': () => similarityOf(prepared, { edgeFactor: 2 }),
    '  8 directions': () => similarityOf(prepared, { keep: 8 }),
    'beside: the alignment as a matrix': () => procrustes(moments),
    '  ml-matrix, eigenvectors of 640 x 640': () => symmetricEigen(square, DIMENSION),
  };
  const timed = Object.entries(contestants).map(
    ([name, work]) => [name, async () => processorTime(1, () => void work())] as const,
  );
  await alternate(Object.fromEntries(timed), 2);
  return alternate(Object.fromEntries(timed), rounds);
}

function spikedLayer(frame: readonly Float64Array[], normal: () => number) {
  const weights = Float64Array.from({ length: NEURONS * DIMENSION }, normal);
  for (let i = 0; i < NEURONS; i++) {
    for (const [k, direction] of frame.entries()) {
      const amount = Math.sqrt(100 / (k + 1) + 5) * normal();
      for (let j = 0; j < DIMENSION; j++) weights[i * DIMENSION + j]! += amount * direction[j]!;
    }
  }
  return { weights, variance: 1 };
}

/** Cross moments of two layers that are far from a rotation of one another. */
function noisyMoments(normal: () => number): CrossMoments {
  const cross = Float64Array.from({ length: DIMENSION ** 2 }, normal);
  for (let i = 0; i < DIMENSION; i++) cross[i * DIMENSION + i]! += 20;
  return { cross, rows: DIMENSION, columns: DIMENSION, firstPower: 1, secondPower: 1 };
}
