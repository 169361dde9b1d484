/** Root mean square of the differences of two lists of equal length; NaN for empty ones. Throws RangeError otherwise. */
export function rootMeanSquare(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`lists of ${a.length} and ${b.length} numbers`);
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(squares / a.length);
}
