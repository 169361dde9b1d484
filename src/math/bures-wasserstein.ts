import { type Covariance, trace } from './covariance.ts';
import { fidelity, overlaps } from './covariance-cosine.ts';

/**
 * Bures-Wasserstein distance of two covariances, in the units of a standard deviation: the root of
 * tr C1 + tr C2 - 2 |C1^1/2 C2^1/2|_1, which is the optimal transport distance of centred Gaussians. Throws a RangeError
 * where the dimensions differ.
 */
export function buresWasserstein(a: Covariance, b: Covariance): number {
  const square = trace(a) + trace(b) - 2 * fidelity(a.values, b.values, overlaps(a, b));
  return Math.sqrt(Math.max(0, square));
}
