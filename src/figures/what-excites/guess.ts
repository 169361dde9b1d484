import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { guessSlider } from '../kit/guess-slider.ts';
import { MOST } from './starts.ts';
import type { ExcitesState } from './state.ts';

/** "The search begins anew from other noise, 50 times: at how many different pictures does it end?" */
export const guess: GuessDefinition = {
  min: 1,
  max: MOST,
  step: 1,
  start: 25,
  when: ({ of }) => of === 'class',
  isAside: true,
};

export const isGuessOpen = ({ guess: made, hidden, params }: ExcitesState): boolean =>
  made === undefined && !hidden.has('guess') && guess.when!(params);

/** The guess, where the settings are of those that it was asked about. */
export const guessOf = ({ guess: made, params }: ExcitesState): number | undefined =>
  typeof made === 'number' && guess.when!(params) ? made : undefined;

/** The question with its slider. */
export const question = (state: ExcitesState, words: Words, actions: FigureActions): ElementNode =>
  guessSlider(state, { guess, area: 'what-excites.guess', look: 'exc-asked' }, words, actions);
