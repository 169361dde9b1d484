import type { Random } from '../../data/random.ts';
import type { Eigen } from '../../math/symmetric-eigen.ts';
import { unit } from './points.ts';

/** Halvings of the exponent's range: the variance fits to a hundredth or better. */
const HALVINGS = 30;

/**
 * A random direction along which points with this covariance vary by `variance`, as far as there is one: normal numbers
 * along the eigenvectors, times a power of the eigenvalues. The power that fits is sought between that of the smallest
 * variances and that of the largest; 0 would be a direction with no regard to the points.
 */
export function directionOfVariance({ values, vectors }: Eigen, variance: number, random: Random): Float64Array {
  const largest = values[0]!;
  const normal = Array.from(values, () => random.normal());
  const alongAt = (power: number): Float64Array =>
    unit(Float64Array.from(normal, (each, k) => each * (Math.max(values[k]!, 1e-9 * largest) / largest) ** power));
  const varianceOf = (along: Float64Array): number => along.reduce((sum, part, k) => sum + part * part * values[k]!, 0);
  let [low, high] = [-4, 8];
  for (let n = 0; n < HALVINGS; n++) {
    const middle = (low + high) / 2;
    if (varianceOf(alongAt(middle)) < variance) low = middle;
    else high = middle;
  }
  const along = alongAt((low + high) / 2);
  const direction = new Float64Array(vectors[0]!.length);
  for (const [k, vector] of vectors.entries())
    for (let j = 0; j < direction.length; j++) direction[j]! += along[k]! * vector[j]!;
  return direction;
}
