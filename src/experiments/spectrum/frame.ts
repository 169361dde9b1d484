import type { Measured } from '../training/result.ts';

/** A direction of the sample, by the size of its eigenvalue. */
export interface Direction {
  /** Eigenvalue of the sample's covariance. */
  readonly value: number;
  /** The excess that eq 3 makes of it; 0 where it does not leave the noise. */
  readonly shrunk: number;
  /** Squared cosine between its eigenvector and the space of the true directions, where those are known. */
  readonly along: number;
}

/** All that follows from the figure's parameters, for all of its views. */
export interface SpectrumFrame {
  readonly step: number;
  readonly steps: number;
  readonly epoch: number;
  readonly neurons: number;
  readonly dimension: number;
  /** The population's excess theta in every true direction, the largest first; none is 0. */
  readonly thetas: readonly number[];
  /** The min(neurons, dimension) eigenvalues that a sample of these sizes can have beside zeros, largest first. */
  readonly values: Float64Array;
  /** The sample's first direction and all others whose eigenvalue leaves the noise. */
  readonly found: readonly Direction[];
  /** How many of them leave it. */
  readonly above: number;
  /** The least signal with which this draw's largest eigenvalue leaves the noise; 0 where the noise alone does. */
  readonly leaves: number;
  /** Mean rank (eq 4) of the truth, of all eigenvalues as they are, and of the shrunk ones; `null` where there are none. */
  readonly meanRank: { readonly truth: number | null; readonly raw: number | null; readonly shrunk: number | null };
  readonly ellipses: Ellipses;
}

export interface Ellipses {
  /** Bures-Wasserstein distance of the two covariances. */
  readonly distance: number;
  /** Their cosine (eq 5); `null` where one of them is a point. */
  readonly cosine: number | null;
}

/**
 * What a run measures of one draw. `error`: mean over the true directions of how far an eigenvalue says to be from the
 * truth, as a share of it. `cosine`: of the sample's covariance with the population's learned part (`truth`), with another
 * sample of the population (`same`), with one of an unrelated population of the same strengths (`other`). `raw`: of all
 * eigenvalues as they are; `shrunk`: after eq 3. `similarity`: S of eq 6. `angle` of the first
 * direction to the true ones, in degrees. `null`: no direction, so nothing to measure.
 */
export const measured = {
  'error.raw': 'number',
  'error.shrunk': 'number',
  'truth.raw': 'number',
  'truth.shrunk': 'number',
  'same.raw': 'number',
  'same.shrunk': 'number',
  'other.raw': 'number',
  'other.shrunk': 'number',
  'similarity.same': 'number',
  'similarity.other': 'number',
  floor: 'number',
  ceiling: 'number',
  directions: 'count',
  'rank.raw': 'number',
  'rank.shrunk': 'number',
  'rank.truth': 'number',
  angle: 'number',
  leaves: 'number',
} as const satisfies Measured;

export interface SpectrumResult extends Readonly<Record<keyof typeof measured, number | null>> {
  readonly version: string;
  readonly params: Readonly<Record<string, string | number>>;
}
