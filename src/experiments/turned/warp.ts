import { STEPS, type TurnedParams } from './schema.ts';

/** Where a warped picture reads the one it is made of: rows (a, b, c), (d, e, f), in places from -1 to 1 both ways. */
export type AffineMap = readonly [number, number, number, number, number, number];

export const IDENTITY: AffineMap = [1, 0, 0, 0, 1, 0];

/** Turns what is on a picture by degrees, clockwise. */
export function turn(degrees: number): AffineMap {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [cos, sin, 0, -sin, cos, 0];
}

/** Makes what is on a picture `factor` times as large. */
export const scale = (factor: number): AffineMap => [1 / factor, 0, 0, 0, 1 / factor, 0];

/** Leans what is on a picture: a place is moved to the right by `amount` times how far it lies below the middle. */
export const shear = (amount: number): AffineMap => [1, -amount, 0, 0, 1, 0];

/** The same, and what is on the picture moved by pixels, to the right and downwards. */
export function movedBy(map: AffineMap, dx: number, dy: number, side: number): AffineMap {
  const [x, y] = [(2 * dx) / (side - 1), (2 * dy) / (side - 1)];
  const [a, b, c, d, e, f] = map;
  return [a, b, c - a * x - b * y, d, e, f - d * x - e * y];
}

/** How much a step of the figure's handle is: degrees, a factor, an amount of shear. */
export const amountAt = (by: TurnedParams['by'], step: number): number =>
  by === 'angle' ? 15 * step : by === 'scale' ? 2 ** (step / STEPS) : step / 10;

export const mapAt = (by: TurnedParams['by'], step: number): AffineMap =>
  ({ angle: turn, scale, shear })[by](amountAt(by, step));

/** A picture of side x side read through a map, bilinearly, 0 outside it; written into `out` from `to` on. */
export function writeWarped(
  picture: ArrayLike<number>,
  side: number,
  [a, b, c, d, e, f]: AffineMap,
  out: Float32Array,
  to = 0,
): void {
  const half = (side - 1) / 2;
  const pixel = (row: number, column: number): number =>
    row < 0 || column < 0 || row >= side || column >= side ? 0 : picture[row * side + column]!;
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      const [x, y] = [j / half - 1, i / half - 1];
      const [column, row] = [(a * x + b * y + c + 1) * half, (d * x + e * y + f + 1) * half];
      const [left, top] = [Math.floor(column), Math.floor(row)];
      const [u, v] = [column - left, row - top];
      out[to + i * side + j] =
        (1 - v) * ((1 - u) * pixel(top, left) + u * pixel(top, left + 1)) +
        v * ((1 - u) * pixel(top + 1, left) + u * pixel(top + 1, left + 1));
    }
  }
}

/** By how many degrees a map turns back: the angle of the turn that comes nearest to its four numbers. */
export const turnsBack = ([a, b, , d, e]: ArrayLike<number> & Iterable<number>): number =>
  (Math.atan2(d! - b!, a! + e!) * 180) / Math.PI;

/** Length of the mean of unit vectors at these degrees: 1 for equal ones, 0 for ones spread evenly. */
export function resultant(degrees: readonly number[]): number {
  const mean = (of: (radians: number) => number): number =>
    degrees.reduce((sum, angle) => sum + of((angle * Math.PI) / 180), 0) / degrees.length;
  return Math.hypot(mean(Math.cos), mean(Math.sin));
}

/** Mean place of the light of a picture, in pixels, column and row. */
export function centreOf(picture: Float32Array, side: number): readonly [x: number, y: number] {
  let [sum, x, y] = [0, 0, 0];
  for (let i = 0; i < picture.length; i++) {
    sum += picture[i]!;
    x += picture[i]! * (i % side);
    y += picture[i]! * Math.floor(i / side);
  }
  const middle = (side - 1) / 2;
  return sum > 0 ? [x / sum, y / sum] : [middle, middle];
}
