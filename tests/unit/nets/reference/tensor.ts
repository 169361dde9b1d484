import type { Weights } from '../../../../src/nets/weights.ts';

/**
 * Numbers in float64 with the batch as their first axis. In this folder every layer is written as its definition reads, in
 * plain loops without TF.js: what the real ones are checked against.
 */
export interface Tensor64 {
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** Parameters in float64, by name. */
export type Parameters64 = Record<string, Float64Array>;

export const toReference = (weights: Weights): Parameters64 =>
  Object.fromEntries(weights.map(({ name, values }) => [name, Float64Array.from(values)]));

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** A picture for every example: `value` of its row, column and channel. */
export function pictures(
  [count, height, width, channels]: readonly [number, number, number, number],
  value: (n: number, row: number, column: number, channel: number) => number,
): Tensor64 {
  const values = new Float64Array(count * height * width * channels);
  let i = 0;
  for (let n = 0; n < count; n++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) for (let c = 0; c < channels; c++) values[i++] = value(n, y, x, c);
  return { shape: [count, height, width, channels], values };
}

/** Reads a picture at any place: 0 where there is none. */
export function reader({
  shape,
  values,
}: Tensor64): (n: number, row: number, column: number, channel: number) => number {
  const [, height, width, channels] = shape as [number, number, number, number];
  return (n, y, x, c) =>
    y < 0 || x < 0 || y >= height || x >= width ? 0 : values[((n * height + y) * width + x) * channels + c]!;
}

/** Every example as a list of features. */
export const flat = ({ shape, values }: Tensor64): Tensor64 => ({
  shape: [shape[0]!, sizeOf(shape.slice(1))],
  values,
});

export const each = ({ shape, values }: Tensor64, what: (value: number) => number): Tensor64 => ({
  shape,
  values: values.map(what),
});
