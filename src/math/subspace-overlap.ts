/**
 * How much of one space lies in another, 0 to 1: |U^T V|^2 / k of the first k vectors of two orthonormal lists (the mean
 * squared cosine of their angles). Two random spaces of n dimensions come to k / n.
 */
export function subspaceOverlap(u: readonly Float64Array[], v: readonly Float64Array[], k: number): number {
  let sum = 0;
  for (const a of u.slice(0, k)) {
    for (const b of v.slice(0, k)) {
      const product = a.reduce((dot, value, i) => dot + value * b[i]!, 0);
      sum += product * product;
    }
  }
  return sum / k;
}
