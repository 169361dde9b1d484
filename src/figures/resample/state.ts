import {
  drawnAt,
  type Kind,
  meanOf,
  type Origin,
  type ResampleFrame,
  type ResampleResult,
  redrawsAt,
  type SampleName,
  transferredAt,
} from '../../experiments/resample/frame.ts';
import type { resampleSchema } from '../../experiments/resample/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';

export type ResampleState = FigureState<typeof resampleSchema, ResampleFrame, ResampleResult>;

/** What the picture on the stage was made with: a recording that stands in may be of other settings. */
export const shownParams = ({ source, params }: ResampleState): Readonly<Record<string, string | number>> =>
  'params' in source ? source.params : params;

/** Whether the stage shows layers drawn anew, rather than kept for another task. */
export const isDrawing = (state: ResampleState): boolean => shownParams(state).mode === 'resample';

/** Shares of the redraws with so many layers drawn; with none, the trained network's. */
export function drawnShares(frame: ResampleFrame, kind: Kind, layers: number): readonly number[] {
  if (layers > 0) return redrawsAt(frame.drawn, drawnAt(kind, layers));
  const trained = kind === 'refitted' || kind === 'chance' ? frame.refitted : frame.trained;
  return Number.isFinite(trained) ? [trained] : [];
}

/** Their mean; undefined while there is none. */
export function drawnMean(frame: ResampleFrame | undefined, kind: Kind, layers: number): number | undefined {
  const shares = frame ? drawnShares(frame, kind, layers) : [];
  return shares.length > 0 ? meanOf(shares) : undefined;
}

/** Share read of the other task; undefined while there is none. */
export function keptShare(
  frame: ResampleFrame | undefined,
  sample: SampleName,
  origin: Origin,
  layers: number,
): number | undefined {
  const share = frame?.transferred?.[transferredAt(sample, origin, layers)];
  return share !== undefined && Number.isFinite(share) ? share : undefined;
}

/** Classes of the other task. */
export function classesOfOther(to: string | number | undefined): number {
  if (to === 'halves') return 5;
  return to === 'cifar-20' ? 20 : 10;
}

/** A share in per cent with one decimal, which tells a thousand pictures apart; a dash where there is none. */
export const percent = (words: Words, share: number | undefined): string =>
  share === undefined ? '–' : write(share, '%1', words.lang);
