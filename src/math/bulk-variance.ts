import { edge, medianOfBulk } from './marchenko-pastur.ts';

/** Rounds of leaving out what lies above the edge: two or three settle it. */
const MOST_ROUNDS = 50;

/**
 * Variance of one weight before training, where nobody recorded it, from the bulk of a layer's eigenvalues: the variance
 * whose Marchenko-Pastur law has their median (Gavish and Donoho 2014). Those above its edge are left out, and with them as
 * many neurons and dimensions, for the bulk is what is left of the noise beside these directions. `values` are those of
 * W'W / neurons, largest first (`weightCovariance` with variance 1). An estimate, to be called one: training widens the
 * bulk. `null` where the median is 0: more than half of the neurons are dead.
 */
export function bulkVariance(values: ArrayLike<number>, neurons: number, dimension: number): number | null {
  const possible = Math.min(neurons, dimension);
  let [variance, spikes] = [0, 0];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [rows, columns] = [neurons - spikes, dimension - spikes];
    variance = (median(values, spikes, possible) * neurons) / (rows * medianOfBulk(columns / rows));
    let above = 0;
    while (above < possible - 1 && values[above]! > variance * edge(dimension / neurons)) above++;
    if (above === spikes) break;
    spikes = above;
  }
  return variance > 0 ? variance : null;
}

/** Median of entries `from` to `to` of a falling list, of which the last may be left out for being 0. */
function median(values: ArrayLike<number>, from: number, to: number): number {
  const at = (i: number): number => values[i] ?? 0;
  const middle = (from + to - 1) / 2;
  return (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
}
