import type { RandomNumbers } from './random-numbers.ts';

/**
 * The lower triangular L in G = L Q of a matrix G of `rows` x `columns` standard normal numbers, drawn without drawing G:
 * so that L L' is G G' in law (Bartlett 1933). rows x min(rows, columns), row by row: normal numbers below the diagonal,
 * roots of chi-squared ones on it.
 */
export function gaussianFactor(rows: number, columns: number, random: RandomNumbers): Float64Array {
  const width = Math.min(rows, columns);
  const lower = new Float64Array(rows * width);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < Math.min(i, width); j++) lower[i * width + j] = random.normal();
    if (i < width) lower[i * width + i] = Math.sqrt(chiSquared(columns - i, random));
  }
  return lower;
}

/** Keeps the running product of uniform numbers from vanishing. */
const SMALL = 1e-200;
/** Half of the step between two uniform numbers: none is 0. */
const HALF_STEP = 2 ** -33;

/** The sum of `freedom` squared normal numbers: two of them are -2 log of a uniform number. */
export function chiSquared(freedom: number, { normal, uniform }: RandomNumbers): number {
  let [sum, product] = [freedom % 2 === 1 ? normal() ** 2 : 0, 1];
  for (let pair = 0; pair < Math.floor(freedom / 2); pair++) {
    product *= uniform() + HALF_STEP;
    if (product > SMALL) continue;
    sum -= 2 * Math.log(product);
    product = 1;
  }
  return sum - 2 * Math.log(product);
}
