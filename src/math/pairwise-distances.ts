/** Euclidean distances between all pairs of `count` points (`points`: count x dimensions, row by row): count x count, symmetric. */
export function pairwiseDistances(points: ArrayLike<number>, count: number): Float32Array {
  const dimensions = points.length / count;
  const out = new Float32Array(count * count);
  const x = Float32Array.from(points);
  for (let i = 0; i < count; i++) {
    const a = x.subarray(i * dimensions, (i + 1) * dimensions);
    for (let j = i + 1; j < count; j++) {
      const b = j * dimensions;
      let squares = 0;
      for (let k = 0; k < dimensions; k++) {
        const off = a[k]! - x[b + k]!;
        squares += off * off;
      }
      const distance = Math.sqrt(squares);
      out[i * count + j] = distance;
      out[j * count + i] = distance;
    }
  }
  return out;
}
