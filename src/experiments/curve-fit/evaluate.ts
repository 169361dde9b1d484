import type { Weights } from '../../nets/weights.ts';
import type { CurveFitParams } from './schema.ts';

/** What the network says at x, by its four lists of numbers: sum of v act(w x + b) over the hidden units, plus c. */
export function evaluate(weights: Weights, activation: CurveFitParams['activation'], x: number): number {
  const [w, b, v, c] = weights.map(({ values }) => values) as [Float32Array, Float32Array, Float32Array, Float32Array];
  let y = c[0]!;
  for (let i = 0; i < w.length; i++) {
    const z = w[i]! * x + b[i]!;
    y += v[i]! * (activation === 'relu' ? Math.max(z, 0) : activation === 'tanh' ? Math.tanh(z) : z);
  }
  return y;
}

/** Where each hidden unit changes sign, -b / w: the kinks of a ReLU network. NaN for a unit that never does. */
export function kinks(weights: Weights): Float32Array {
  const [w, b] = [weights[0]!.values, weights[1]!.values];
  return w.map((slope, i) => (slope === 0 ? Number.NaN : -b[i]! / slope));
}
