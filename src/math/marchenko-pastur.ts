/**
 * The Marchenko-Pastur law: eigenvalues of the covariance W'W / n of n independent vectors in d dimensions with entries
 * of variance 1, as both grow at the ratio gamma = d / n.
 */

/** The largest eigenvalue of noise, (1 + sqrt gamma)^2: what lies above it was learned. */
export function edge(gamma: number): number {
  return (1 + Math.sqrt(gamma)) ** 2;
}

/** The smallest eigenvalue of noise that is not 0, (1 - sqrt gamma)^2. */
export function lowerEdge(gamma: number): number {
  return (1 - Math.sqrt(gamma)) ** 2;
}

/** Share of the d eigenvalues that are 0, for there are fewer vectors than dimensions: 1 - 1 / gamma above gamma 1. */
export function massAtZero(gamma: number): number {
  return Math.max(0, 1 - 1 / gamma);
}

/** Density of the eigenvalues that are not 0, per unit of eigenvalue; its integral is 1 - massAtZero(gamma). */
export function density(eigenvalue: number, gamma: number): number {
  const inside = (edge(gamma) - eigenvalue) * (eigenvalue - lowerEdge(gamma));
  if (!(eigenvalue > 0 && inside > 0)) return 0;
  return Math.sqrt(inside) / (2 * Math.PI * gamma * eigenvalue);
}

/** Steps of the sum for the median: its error is far below the spread of a median of a few hundred eigenvalues. */
const STEPS = 2000;

/** The median of the eigenvalues that are not 0. */
export function medianOfBulk(gamma: number): number {
  const [centre, half] = [(edge(gamma) + lowerEdge(gamma)) / 2, (edge(gamma) - lowerEdge(gamma)) / 2];
  // In the angle of x = centre - half cos(angle) the density is smooth up to both edges.
  const at = (angle: number): number => centre - half * Math.cos(angle);
  const weight = (angle: number): number => Math.sin(angle) ** 2 / at(angle);
  const parts = Array.from({ length: STEPS }, (_, i) => weight(((i + 0.5) * Math.PI) / STEPS));
  const middle = parts.reduce((sum, part) => sum + part, 0) / 2;
  let below = 0;
  for (const [i, part] of parts.entries()) {
    if (below + part >= middle) return at(((i + (middle - below) / part) * Math.PI) / STEPS);
    below += part;
  }
  return at(Math.PI);
}
