import type { Measured } from '../training/result.ts';
import type { Arrow, Cascade, Case } from './cascade.ts';
import type { Matrix } from './stack.ts';

/** All that follows from the figure's parameters, for all of its views. */
export interface ConfusionFrame {
  readonly step: number;
  readonly steps: number;
  readonly epoch: number;
  readonly input: Arrow;
  readonly anchors: readonly Arrow[];
  readonly cascade: Cascade;
  /** The same unit with all its weights turned round, given the opposite input. */
  readonly mirrored: Cascade;
  readonly cases: readonly [Case, Case];
  /** Rows and columns of the matrices. */
  readonly side: number;
  readonly layers: readonly Matrix[];
  readonly product: Matrix;
  readonly vector: Float32Array;
  /** Outputs of the layers one after another, of the one matrix, and of the layers for the negated input. */
  readonly stacked: Float32Array;
  readonly collapsed: Float32Array;
  readonly negated: Float32Array;
  /** Largest difference of stack and matrix, and the most that rounding alone makes of it without a rectifier. */
  readonly difference: number;
  readonly rounding: number;
  /** Largest difference of the negated input's outputs from the negated outputs: 0 when negating is exact. */
  readonly oddness: number;
}

/** What is measured: the sum of the cascade's outputs, and the frame's `difference`, `rounding` and `oddness`. */
export const measured = {
  sum: 'number',
  difference: 'number',
  rounding: 'number',
  oddness: 'number',
} as const satisfies Measured;

export interface ConfusionResult extends Readonly<Record<keyof typeof measured, number>> {
  readonly params: Readonly<Record<string, string | number>>;
}
