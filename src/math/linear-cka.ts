import { gram, times, transposed } from './products.ts';

/**
 * Linear centred kernel alignment of two layers' activations on the same samples (Kornblith et al. 2019):
 * |Y'X|_F^2 / (|X'X|_F |Y'Y|_F), columns centred; 0 to 1, the same under any rotation of either. `first` and `second`
 * are samples x dimension, row by row. `null` where either does not vary.
 */
export function linearCka(first: ArrayLike<number>, second: ArrayLike<number>, samples: number): number | null {
  const [x, y] = [centredColumns(first, samples), centredColumns(second, samples)];
  const [m, n] = [x.length / samples, y.length / samples];
  const size = norm(gram(x, m, samples)) * norm(gram(y, n, samples));
  if (!(size > 0)) return null;
  return norm(times(y, transposed(x, m, samples), n, samples, m)) ** 2 / size;
}

/** The transpose of samples x dimension, the mean of every row taken off. */
function centredColumns(values: ArrayLike<number>, samples: number): Float64Array {
  const columns = transposed(values, samples, values.length / samples);
  for (let start = 0; start < columns.length; start += samples) {
    const column = columns.subarray(start, start + samples);
    const mean = column.reduce((sum, value) => sum + value, 0) / samples;
    for (let i = 0; i < samples; i++) column[i]! -= mean;
  }
  return columns;
}

function norm(matrix: Float64Array): number {
  return Math.sqrt(matrix.reduce((sum, value) => sum + value * value, 0));
}
