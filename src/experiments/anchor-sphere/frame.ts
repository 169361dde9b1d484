import type { Measured } from '../training/result.ts';
import type { Patch } from './patch.ts';
import type { Vector } from './points.ts';

/** All that follows from the figure's parameters. Numbers per anchor stand in the anchors' order. */
export interface SphereFrame {
  readonly step: number;
  readonly steps: number;
  readonly epoch: number;
  /** The input; missing for a patch that has no direction. All its correlations count as 0. */
  readonly x?: Vector;
  /** Its neighbour, the angle `apart` away. */
  readonly near?: Vector;
  readonly anchors: readonly Vector[];
  /** Degrees, 0 to 180; NaN without an input. */
  readonly angles: readonly number[];
  readonly correlations: readonly number[];
  /** What the rectifier passes on, for the input and for its neighbour. */
  readonly outputs: readonly number[];
  readonly nearOutputs: readonly number[];
  /** Straight-line distances of input and neighbour, and of what is passed on for them. */
  readonly distanceIn: number;
  readonly distanceOut: number;
  /** The largest singular value of the matrix of anchors. */
  readonly sigma: number;
  /** The most that `distanceOut` can be at this `distanceIn`: the rectifier's steepest slope times `sigma` times it. */
  readonly bound: number;
  /** How far every anchor sees, degrees, and the share of the sphere that this is. */
  readonly reach: number;
  readonly seen: number;
  /** Share of the sphere that no anchor sees, counted on a lattice of 2,000 points. */
  readonly unseen: number;
  /** The patch that the input stands for; missing for a point set by hand. */
  readonly patch?: Patch;
}

/** What is measured, as the frame has it. */
export const measured = {
  sigma: 'number',
  distanceIn: 'number',
  distanceOut: 'number',
  bound: 'number',
  seen: 'fraction',
  unseen: 'fraction',
} as const satisfies Measured;

export interface SphereResult extends Readonly<Record<keyof typeof measured, number>> {
  readonly params: Readonly<Record<string, string | number>>;
}
