/** Softmax of each row of `classes` scores: probabilities. The largest score of a row is taken off first, so that none overflows. */
export function softmax(scores: Float32Array, classes: number): Float32Array {
  const result = new Float32Array(scores.length);
  for (let from = 0; from < scores.length; from += classes) {
    const row = scores.subarray(from, from + classes);
    const top = Math.max(...row);
    const powers = Array.from(row, (score) => Math.exp(score - top));
    const sum = powers.reduce((a, b) => a + b);
    result.set(
      powers.map((power) => power / sum),
      from,
    );
  }
  return result;
}
