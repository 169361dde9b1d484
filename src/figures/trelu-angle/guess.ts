import type { GuessDefinition } from '../../shell/figure.ts';
import { isUnanswered } from '../kit/asked.ts';
import type { TreluState } from './state.ts';

/** The question is about cosines whose patterns start as patches: other settings are for those who have seen the answer. */
const isAsked = ({ variant, anchors }: Readonly<Record<string, string | number>>): boolean =>
  variant === 'cosine' && anchors === 'patches';

/** "At which threshold are most digits read?" */
export const guess: GuessDefinition = { min: 0, max: 0.9, step: 0.05, start: 0.25, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: TreluState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess once it is made, as long as the setting is the one asked about. */
export const guessMade = ({ guess, params }: TreluState): number | undefined =>
  typeof guess === 'number' && isAsked(params) ? guess : undefined;
