/**
 * Euclidean distances between all pairs of `count` points from their inner products (count x count): the square of a
 * distance is a.a + b.b - 2 a.b. What rounding makes negative counts 0; take the mean off the points first, and little is lost.
 */
export function distancesFromProducts(products: ArrayLike<number>, count: number): Float32Array {
  const out = new Float32Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const square = products[i * count + i] + products[j * count + j] - 2 * products[i * count + j];
      const distance = Math.sqrt(Math.max(0, square));
      out[i * count + j] = distance;
      out[j * count + i] = distance;
    }
  }
  return out;
}
