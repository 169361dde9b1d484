/** A hyperplane: w . x + bias is positive on the side of the class +1. */
export interface Hyperplane {
  readonly w: Float64Array;
  readonly bias: number;
}

/**
 * Linear support vector machine with squared hinge loss, min |w|^2 / 2 + bias^2 / 2 + cost sum max(0, 1 - y f(x))^2, by
 * coordinate descent on the dual (Hsieh et al. 2008, algorithm 1). `x` holds examples of `size` values row by row, `y` is +1
 * or -1 each; `shuffle` orders the coordinates of every pass. Ends when the projected gradients of a pass lie within
 * `tolerance` of each other, or after `passes`.
 */
export function linearSvm(
  x: ArrayLike<number>,
  y: Int8Array,
  size: number,
  options: {
    readonly cost: number;
    readonly shuffle: (order: Uint32Array) => Uint32Array;
    readonly tolerance?: number;
    readonly passes?: number;
  },
): Hyperplane {
  const { cost, shuffle, tolerance = 0.1, passes = 200 } = options;
  const count = y.length;
  const slack = 1 / (2 * cost);
  const alpha = new Float64Array(count);
  const w = new Float64Array(size);
  let bias = 0;
  const diagonal = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let squares = 1 + slack;
    for (let k = i * size; k < (i + 1) * size; k++) squares += x[k]! * x[k]!;
    diagonal[i] = squares;
  }
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const i of shuffle(order)) {
      const from = i * size;
      let f = bias;
      for (let k = 0; k < size; k++) f += w[k]! * x[from + k]!;
      const gradient = y[i]! * f - 1 + slack * alpha[i]!;
      const projected = alpha[i] === 0 ? Math.min(gradient, 0) : gradient;
      least = Math.min(least, projected);
      most = Math.max(most, projected);
      if (Math.abs(projected) < 1e-12) continue;
      const next = Math.max(alpha[i]! - gradient / diagonal[i]!, 0);
      const move = (next - alpha[i]!) * y[i]!;
      alpha[i] = next;
      bias += move;
      for (let k = 0; k < size; k++) w[k]! += move * x[from + k]!;
    }
    if (most - least < tolerance) break;
  }
  return { w, bias };
}
