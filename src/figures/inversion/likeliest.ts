/** The class with the highest probability among ten, the first of equals, starting at `offset`. */
export function likeliest(probabilities: ArrayLike<number>, offset = 0): number {
  let best = 0;
  for (let i = 1; i < 10; i++) if (probabilities[offset + i] > probabilities[offset + best]) best = i;
  return best;
}
