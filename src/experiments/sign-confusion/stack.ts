import type { Random } from '../../data/random.ts';

/** A square matrix of float32 numbers, row by row. */
export type Matrix = Float32Array;

/** Layers of random numbers, of a size that keeps what passes through them about as long: normal, over the root of the side. */
export function drawLayers(random: Random, count: number, side: number): Matrix[] {
  return Array.from({ length: count }, () =>
    Float32Array.from({ length: side * side }, () => random.normal() / Math.sqrt(side)),
  );
}

/** Matrix times matrix in float32: every product and every sum is rounded. `a` is side x side, `b` side x any. */
export function multiply(a: Matrix, b: Float32Array, side: number): Float32Array {
  const columns = b.length / side;
  const out = new Float32Array(b.length);
  for (let i = 0; i < side; i++)
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < side; k++) sum = Math.fround(sum + Math.fround(a[i * side + k]! * b[k * columns + j]!));
      out[i * columns + j] = sum;
    }
  return out;
}

/** All layers multiplied into one matrix, the last layer first. */
export function collapse(layers: readonly Matrix[], side: number): Matrix {
  return layers.slice(1).reduce((product, layer) => multiply(layer, product, side), layers[0]!);
}

/** The input through one layer after another, with a rectifier between them (not after the last) where told. */
export function passThrough(
  layers: readonly Matrix[],
  input: Float32Array,
  side: number,
  rectified: boolean,
): Float32Array {
  return layers.reduce((values, layer, i) => {
    const out = multiply(layer, values, side);
    return rectified && i < layers.length - 1 ? out.map((value) => Math.max(0, value)) : out;
  }, input);
}

const ROUNDING = 2 ** -24;

/**
 * The most by which the linear stack and its one matrix can differ through rounding alone, whatever the entry: each way is
 * within g(n) |W_L| ... |W_1| |x| of the true product, g(n) = n u / (1 - n u), n the number of roundings on the way to an
 * entry (Higham, Accuracy and Stability of Numerical Algorithms, 3.5). Computed in double precision.
 */
export function roundingBound(layers: readonly Matrix[], input: Float32Array, side: number): number {
  const roundings = layers.length * side * ROUNDING;
  const sizes = layers.reduce<readonly number[]>(
    (values, layer) =>
      Array.from(values, (_, i) => values.reduce((sum, value, k) => sum + Math.abs(layer[i * side + k]!) * value, 0)),
    Array.from(input, Math.abs),
  );
  return 2 * (roundings / (1 - roundings)) * Math.max(...sizes);
}

/** The largest difference of two lists of equal length, in double precision. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}
