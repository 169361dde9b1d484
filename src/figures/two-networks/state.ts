import type { TwoNetworksFrame, TwoNetworksResult } from '../../experiments/two-networks/frame.ts';
import type { TwoNetworksParams, twoNetworksSchema } from '../../experiments/two-networks/schema.ts';
import type { Cut } from '../../math/shrinkage.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';

export type TwoNetworksState = FigureState<typeof twoNetworksSchema, TwoNetworksFrame, TwoNetworksResult>;

/** The settings behind what the stage shows. */
export const shownParams = ({ source, params }: TwoNetworksState): TwoNetworksParams =>
  'params' in source ? ({ ...params, ...source.params } as TwoNetworksParams) : params;

/** Pictures of a step of either network. */
export const BATCH = 64;

/** The untrained networks have no place on a log axis: they stand at its start. */
export const seenPictures = ({ imagesSeen }: TwoNetworksFrame): number => Math.max(BATCH, imagesSeen);

/** The frames after the first step. */
export const learning = (history: readonly TwoNetworksFrame[]): readonly TwoNetworksFrame[] =>
  history.filter(({ step }) => step > 0);

/** What counts as learned, as the sliders stand. */
export const cutOf = ({ threshold, directions }: TwoNetworksParams): Cut => ({
  edgeFactor: threshold,
  keep: directions,
});

/** Whether all that lies above the noise counts. */
export const isUncut = ({ threshold, directions }: TwoNetworksParams): boolean => threshold === 1 && directions === 64;

/** A similarity in words; a dash where nothing is learned that could be alike. */
export const similarity = (words: Words, value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : write(value, '2', words.lang);
