import type { Ellipses } from './frame.ts';
import type { SpectrumParams } from './schema.ts';

/** Which of the two. */
export type EllipseName = 'a' | 'b';

/** A 2 x 2 covariance as an ellipse: its half axes are standard deviations. */
export interface Ellipse {
  readonly axes: readonly [first: number, second: number];
  /** Of the first axis, in degrees anticlockwise from the right. */
  readonly turn: number;
}

export const ellipseOf = (params: SpectrumParams, name: EllipseName): Ellipse => ({
  axes: [params[`${name}1`], params[`${name}2`]],
  turn: params[`${name}-turn`],
});

/**
 * Distance and cosine of two ellipses. In two dimensions |C1^1/2 C2^1/2|_1 has a closed form: two singular values, whose
 * squares have the sum tr(C1 C2) and whose product is the root of det C1 det C2.
 */
export function compareEllipses(a: Ellipse, b: Ellipse): Ellipses {
  const between = ((a.turn - b.turn) * Math.PI) / 180;
  const [along, across] = [Math.cos(between) ** 2, Math.sin(between) ** 2];
  const [a1, a2, b1, b2] = [...a.axes, ...b.axes].map((axis) => axis ** 2) as [number, number, number, number];
  const squares = along * (a1 * b1 + a2 * b2) + across * (a1 * b2 + a2 * b1);
  const norm = Math.sqrt(squares + 2 * Math.sqrt(a1 * a2 * b1 * b2));
  const [first, second] = [a1 + a2, b1 + b2];
  return {
    distance: Math.sqrt(Math.max(0, first + second - 2 * norm)),
    cosine: first > 0 && second > 0 ? norm / Math.sqrt(first * second) : null,
  };
}
