import type { GuessDefinition } from '../../shell/figure.ts';
import { isUnanswered } from '../kit/asked.ts';
import type { ClustersState } from './state.ts';

/** What the question is about: other settings are for those who have seen the answer. */
const isAsked = ({ labels, init }: Readonly<Record<string, string | number>>): boolean =>
  labels === 300 && init === 'he';

/** "How many of a hundred new digits will the network with random anchors read?" */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 50, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: ClustersState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess once it is made, as long as the setting is the one asked about. */
export const guessMade = ({ guess, params }: ClustersState): number | undefined =>
  typeof guess === 'number' && isAsked(params) ? guess : undefined;
