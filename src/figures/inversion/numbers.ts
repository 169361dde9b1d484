/** The class with the highest probability among ten, the first of equals, starting at `offset`. */
export function likeliest(probabilities: ArrayLike<number>, offset = 0): number {
  let best = 0;
  for (let i = 1; i < 10; i++) if (probabilities[offset + i] > probabilities[offset + best]) best = i;
  return best;
}

/** The largest magnitude in some lists, or 0 for empty ones: the end of a scale that is symmetric about zero. */
export function largestMagnitude(...lists: readonly ArrayLike<number>[]): number {
  let largest = 0;
  for (const values of lists) {
    for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]));
  }
  return largest;
}
