import type { universalitySchema } from '../../experiments/universality/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';
import { meanAndSpread } from '../kit/statistics.ts';
import type { UniversalityFrame } from './frame.ts';

export type UniversalityState = FigureState<typeof universalitySchema, UniversalityFrame, never>;

/** Layers of the zoo's networks. */
export const DEPTH = 5;

/** Place in a list of layers of the layer chosen. */
export const chosen = ({ params }: Pick<UniversalityState, 'params'>): number => Number(params.layer) - 1;

/** Mean of a layer's pairs; undefined where none of them has a learned direction there. */
export const meanOf = (values: readonly number[] | undefined): number | undefined =>
  values && values.length > 0 ? meanAndSpread(values).mean : undefined;

/** A similarity in words: with two decimals, or a dash where nothing is learned that could be alike. */
export const similarity = (words: Words, value: number | undefined): string =>
  value === undefined ? '–' : write(value, '2', words.lang);
