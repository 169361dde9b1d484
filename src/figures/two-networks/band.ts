import { fidelity } from '../../math/covariance-cosine.ts';
import { type Cut, learnedDirections } from '../../math/shrinkage.ts';
import type { PreparedLayer, PreparedSimilarity, Similarity } from '../../math/similarity.ts';
import { meanAndSpread } from '../kit/statistics.ts';

/** What S reaches for two networks drawn from one population. */
export interface Band {
  readonly low: number;
  readonly high: number;
  readonly middle: number;
}

/** From the 5th to the 95th of a hundred, where values scatter normally. */
const WIDE = 1.645;

/**
 * What S two networks would have whose neurons are drawn from the population that one of these two suggests: from every two
 * draws that follow each other. Their directions are compared within those of the population; what sticks out of it points
 * anywhere, and adds next to nothing. `null` where S has no value.
 */
export function bandOf(pair: PreparedSimilarity, { floor, ceiling }: Similarity, cut: Cut): Band | null {
  if (floor === null || ceiling === null || ceiling <= floor) return null;
  const gamma = pair.dimension / pair.neurons;
  const scores = [pair.first, pair.second].flatMap((layer) =>
    betweenDraws(layer, gamma, cut).map((cosine) => (cosine - floor) / (ceiling - floor)),
  );
  if (scores.length < 2) return null;
  const { mean, sd } = meanAndSpread(scores);
  return { low: mean - WIDE * sd, high: mean + WIDE * sd, middle: mean };
}

/** Cosines of every two draws that follow each other. */
function betweenDraws({ values, resamples }: PreparedLayer, gamma: number, cut: Cut): number[] {
  const rows = values.length;
  return resamples.flatMap((one, i) => {
    const other = resamples[(i + 1) % resamples.length]!;
    const [m, n] = [one, other].map((draw) => learnedDirections(draw.values, gamma, cut)) as [number, number];
    if (m === 0 || n === 0 || one === other) return [];
    const [a, b] = [one.values.length, other.values.length];
    const products = new Float64Array(m * n);
    for (let k = 0; k < rows; k++) {
      for (let x = 0; x < m; x++) {
        for (let y = 0; y < n; y++) products[x * n + y]! += one.overlaps[k * a + x]! * other.overlaps[k * b + y]!;
      }
    }
    const size = Math.sqrt(sumOf(one.shrunk, m) * sumOf(other.shrunk, n));
    return [fidelity(one.shrunk, other.shrunk, products, m, n, n) / size];
  });
}

const sumOf = (values: Float64Array, count: number): number =>
  values.subarray(0, count).reduce((sum, value) => sum + value, 0);
