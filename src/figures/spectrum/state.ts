import type { SpectrumResult } from '../../experiments/spectrum/frame.ts';
import { edge, lowerEdge } from '../../math/marchenko-pastur.ts';
import { spikeEigenvalue } from '../../math/shrinkage.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import type { Axis } from '../kit/axis.ts';
import type { FigureFrame } from './frame.ts';
import { guess } from './guess.ts';
import { type FigureParams, figureSchema } from './schema.ts';

export type SpectrumState = FigureState<typeof figureSchema, FigureFrame, SpectrumResult>;

/** The strongest signal that the slider gives. */
export const STRONGEST = figureSchema.signal.max;

/** Dimension / neurons. */
export const gammaOf = ({ neurons, dimension }: Pick<FigureParams, 'neurons' | 'dimension'>): number =>
  dimension / neurons;

/** The signal from which on a direction shows, of ever more neurons at this ratio. */
export const threshold = (sizes: Pick<FigureParams, 'neurons' | 'dimension'>): number => Math.sqrt(gammaOf(sizes));

/** Whether theory, a law of many, says little. */
export const isFew = ({ neurons, dimension }: Pick<FigureParams, 'neurons' | 'dimension'>): boolean =>
  Math.min(neurons, dimension) < 8;

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = ({ guess: made, hidden, params }: SpectrumState): boolean =>
  made === undefined && !hidden.has('guess') && guess.when!(params);

/** The axis of eigenvalues, without its words. */
export type EigenvalueAxis = Required<Pick<Axis, 'min' | 'max' | 'scale'>>;

/**
 * The axis of eigenvalues. Of a drawn population the same for every signal: noise and the strongest signal's eigenvalue lie
 * on it, and it is longer where a draw goes beyond that. Of a layer it is logarithmic: learned eigenvalues are twenty times
 * as large as noise.
 */
export function eigenvalueAxis(frame: FigureFrame): EigenvalueAxis {
  const { values, network } = frame;
  const gamma = gammaOf(frame);
  if (network) {
    const least = Math.min(lowerEdge(gamma), 1 + Math.sqrt(gamma), values.at(-1)!);
    return { min: 0.85 * least, max: 1.2 * Math.max(edge(gamma), values[0]!), scale: 'log' };
  }
  const strongest = STRONGEST > Math.sqrt(gamma) ? spikeEigenvalue(STRONGEST, gamma) : 0;
  return { min: 0, max: Math.max(1.1 * edge(gamma), 1.1 * strongest, 1.04 * values[0]!), scale: 'linear' };
}

/** Round numbers of a logarithmic axis: 1, 2, 5, 10, ... */
export function roundPowers(min: number, max: number): number[] {
  const powers = Array.from({ length: 12 }, (_, i) => 10 ** (i - 6));
  return powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((value) => value >= min && value <= max);
}

/** Round places from 0 on, at most `most` of them beside 0, whole ones where told. */
export function roundTicks(max: number, most: number, whole = false): number[] {
  const least = max / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((part) => part * power).find((candidate) => candidate >= least)!;
  const used = whole ? Math.max(1, Math.round(step)) : step;
  return Array.from({ length: Math.floor(max / used) + 1 }, (_, i) => i * used);
}

/** The angle in degrees whose squared cosine this is. */
export const degreesOf = (squaredCosine: number): number =>
  (Math.acos(Math.sqrt(Math.max(0, Math.min(1, squaredCosine)))) * 180) / Math.PI;
