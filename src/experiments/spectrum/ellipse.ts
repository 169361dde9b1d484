import { buresWasserstein } from '../../math/bures-wasserstein.ts';
import type { Covariance } from '../../math/covariance.ts';
import { covarianceCosine } from '../../math/covariance-cosine.ts';
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

/** The covariance of an ellipse: variances along its two axes. */
export function covarianceOf({ axes, turn }: Ellipse): Covariance {
  const angle = (turn * Math.PI) / 180;
  const along = [Float64Array.of(Math.cos(angle), Math.sin(angle)), Float64Array.of(-Math.sin(angle), Math.cos(angle))];
  const order = ([0, 1] as const).filter((i) => axes[i] > 0).sort((i, j) => axes[j] - axes[i]);
  return {
    dimension: 2,
    values: Float64Array.from(order, (i) => axes[i] ** 2),
    vectors: order.map((i) => along[i]!),
  };
}

export function compareEllipses(params: SpectrumParams): Ellipses {
  const [a, b] = [covarianceOf(ellipseOf(params, 'a')), covarianceOf(ellipseOf(params, 'b'))];
  return { distance: buresWasserstein(a, b), cosine: covarianceCosine(a, b) };
}
