/**
 * Effective rank of a covariance by its eigenvalues, largest first (Guth and Menard 2024, eq 4): the mean rank k of an
 * eigenvalue, every one weighted by itself. r equal eigenvalues have (r + 1) / 2. `null` where there is no eigenvalue.
 */
export function meanRank(values: ArrayLike<number>): number | null {
  let [sum, ranks] = [0, 0];
  for (let k = 0; k < values.length; k++) {
    sum += values[k]!;
    ranks += (k + 1) * values[k]!;
  }
  return sum > 0 ? ranks / sum : null;
}
