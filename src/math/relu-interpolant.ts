/** A function c + sum of v max(0, x - knot): a ReLU network of one hidden layer, with weights 1 and biases -knot. */
export interface ReluNetwork {
  readonly knots: readonly number[];
  readonly slopes: readonly number[];
  readonly constant: number;
}

/**
 * A ReLU network of `width` hidden units, written down rather than learnt: the polygon through f at `width` + 1 evenly
 * spaced places from `from` to `to`. Each unit adds the change of slope at one of them, so the first sets the first slope.
 * For f with second derivative at most M it misses by at most M h^2 / 8, h the distance of two places.
 */
export function reluInterpolant(f: (x: number) => number, width: number, from: number, to: number): ReluNetwork {
  const h = (to - from) / width;
  const knots = Array.from({ length: width }, (_, i) => from + i * h);
  let slope = 0;
  const slopes = knots.map((knot) => {
    const next = (f(knot + h) - f(knot)) / h;
    const change = next - slope;
    slope = next;
    return change;
  });
  return { knots, slopes, constant: f(from) };
}

/** What the network says at x. */
export function evaluateRelu({ knots, slopes, constant }: ReluNetwork, x: number): number {
  return knots.reduce((y, knot, i) => y + slopes[i]! * Math.max(0, x - knot), constant);
}
