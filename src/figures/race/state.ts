import type { RaceFrame, RaceResult } from '../../experiments/race/frame.ts';
import type { Field, Racer } from '../../experiments/race/networks.ts';
import type { raceSchema } from '../../experiments/race/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import type { RunLine } from '../kit/over-run.ts';
import type { Tone } from '../kit/tones.ts';

export type RaceState = FigureState<typeof raceSchema, RaceFrame, RaceResult>;

/** The settings of what is shown, which are not always those of the controls. */
export const shownParams = ({ source, params }: Pick<RaceState, 'source' | 'params'>): Field =>
  'params' in source ? (source.params as unknown as Field) : params;

/** Pictures that the whole run shows each network, as far as its frames or the settings tell. */
export function picturesInAll({ history, params }: Pick<RaceState, 'history' | 'params'>): number {
  const last = history.at(-1);
  if (!last || last.step === 0) return params['train-images'] * params.epochs;
  return Math.round((last.imagesSeen * last.steps) / last.step);
}

/** How each racer is drawn. The universal one is what the figure is about: its line has the colour of whose numbers it shows. */
export const LOOKS: Readonly<
  Record<Racer, { readonly tone?: Tone; readonly look: NonNullable<RunLine['look']>; readonly dashes?: string }>
> = {
  joint: { tone: 'second', look: 'dashed', dashes: '6 3' },
  universal: { look: 'solid' },
  random: { tone: 'muted', look: 'dotted', dashes: '2 2.5' },
  hand: { tone: 'first', look: 'solid' },
};
