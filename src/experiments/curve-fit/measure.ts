import { evaluateRelu, reluInterpolant } from '../../math/relu-interpolant.ts';
import { rootMeanSquare } from '../../math/root-mean-square.ts';
import type { Weights } from '../../nets/weights.ts';
import { curves, SHOWN } from './curves.ts';
import type { Fitted } from './frame.ts';
import type { CurveFitParams } from './schema.ts';

/** Places where a fit is measured and drawn, evenly from -1.5 to 1.5, the ends of [-1, 1] and 0 among them. */
export const GRID = 301;
const EXAMPLES = 128;

const place = (i: number): number => (2 * SHOWN * i) / (GRID - 1) - SHOWN;
export const gridPlaces: readonly number[] = Array.from({ length: GRID }, (_, i) => Math.round(1000 * place(i)) / 1000);

/** First and last example. */
export const exampleRange = ({ examples }: Pick<CurveFitParams, 'examples'>): readonly [from: number, to: number] =>
  examples === 'positive' ? [0, 1] : [-1, 1];

/** The examples' places: 128, evenly spaced, both ends among them. */
export function examplePlaces(params: Pick<CurveFitParams, 'examples'>): Float32Array {
  const [from, to] = exampleRange(params);
  return Float32Array.from({ length: EXAMPLES }, (_, i) => from + ((to - from) * i) / (EXAMPLES - 1));
}

/** What the network says of the curve. */
export function measure(weights: Weights, params: CurveFitParams): Fitted {
  const fit = Float32Array.from(gridPlaces, (x) => evaluate(weights, params.activation, x));
  const [w, v] = [weights[0]!.values, weights[2]!.values];
  const { inside, outside } = errors(fit, params);
  const bends = w.map((slope, i) => Math.abs(slope * v[i]!));
  return { fit, kinks: kinks(weights), bends, error: inside, errorOutside: outside };
}

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

/** Error of a ReLU network of this width that is written down, where the examples are. */
export function writtenError(params: CurveFitParams): number {
  const [from, to] = exampleRange(params);
  const network = reluInterpolant(curves[params.curve], params.width, from, to);
  return errors(
    gridPlaces.map((x) => evaluateRelu(network, x)),
    params,
  ).inside;
}

function errors(fit: ArrayLike<number>, params: Pick<CurveFitParams, 'curve' | 'examples'>) {
  const [from, to] = exampleRange(params);
  const of = (wanted: boolean): number => {
    const at = gridPlaces.map((_, i) => i).filter((i) => (gridPlaces[i]! >= from && gridPlaces[i]! <= to) === wanted);
    return rootMeanSquare(
      at.map((i) => fit[i]!),
      at.map((i) => curves[params.curve](gridPlaces[i]!)),
    );
  };
  return { inside: of(true), outside: of(false) };
}
