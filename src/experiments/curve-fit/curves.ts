import type { CurveFitParams } from './schema.ts';

export type Curve = CurveFitParams['curve'];

/** The examples lie in [-1, 1]; what is said beyond, up to this on either side, nobody taught. */
export const SHOWN = 1.5;

/** A wave of parabolic arches: period 2, height 1, 0 at whole numbers; once differentiable. */
function wave(t: number): number {
  const phase = t - 2 * Math.floor(t / 2);
  return phase < 1 ? 4 * phase * (1 - phase) : -4 * (phase - 1) * (2 - phase);
}

/**
 * The curves to be fitted, for every real x, within [-1, 1] on [-1, 1]. Only + - * / and rounding, so that every engine
 * computes the same numbers to the bit.
 */
export const curves: Readonly<Record<Curve, (x: number) => number>> = {
  wave: (x) => wave(2 * x),
  /** Runge's function, stretched to [-1, 1] by 2 y - 1. */
  spike: (x) => 2 / (1 + 25 * x * x) - 1,
  jump: (x) => (x < 0 ? -0.6 : 0.6),
  /** Two ReLU units write it exactly. */
  corner: (x) => 2 * Math.abs(x) - 1,
  /** The further right, the faster. */
  ripples: (x) => wave(1.25 * (x + 1) * Math.abs(x + 1)),
};
