import type { SpectrumFrame, SpectrumResult } from '../../experiments/spectrum/frame.ts';
import { type SpectrumParams, spectrumSchema } from '../../experiments/spectrum/schema.ts';
import { edge } from '../../math/marchenko-pastur.ts';
import { spikeEigenvalue } from '../../math/shrinkage.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import type { Axis } from '../kit/axis.ts';
import { guess } from './guess.ts';

export type SpectrumState = FigureState<typeof spectrumSchema, SpectrumFrame, SpectrumResult>;
type Frame = SpectrumFrame;

/** The strongest signal that the slider gives. */
export const STRONGEST = spectrumSchema.signal.max;

/** Dimension / neurons. */
export const gammaOf = ({ neurons, dimension }: Pick<SpectrumParams, 'neurons' | 'dimension'>): number =>
  dimension / neurons;

/** The signal from which on a direction shows, of ever more neurons at this ratio. */
export const threshold = (sizes: Pick<SpectrumParams, 'neurons' | 'dimension'>): number => Math.sqrt(gammaOf(sizes));

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = ({ guess: made, hidden, params }: SpectrumState): boolean =>
  made === undefined && !hidden.has('guess') && guess.when!(params);

/**
 * The axis of eigenvalues, the same for every signal: noise and the strongest signal's eigenvalue lie on it. It is longer
 * where a draw goes beyond that.
 */
export function eigenvalueAxis(frame: Frame): Pick<Axis, 'min' | 'max'> {
  const gamma = gammaOf(frame);
  const strongest = STRONGEST > Math.sqrt(gamma) ? spikeEigenvalue(STRONGEST, gamma) : 0;
  return { min: 0, max: Math.max(1.1 * edge(gamma), 1.1 * strongest, 1.04 * frame.values[0]!) };
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
