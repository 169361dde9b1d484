import type { InversionParams } from '../../experiments/inversion/schema.ts';
import type { GuessDefinition } from '../../shell/figure.ts';
import { isGuessAsked } from './state.ts';

/** "How many of a hundred negatives will it read?" */
export const guess: GuessDefinition = {
  min: 0,
  max: 100,
  step: 1,
  start: 50,
  when: (params) => isGuessAsked(params as InversionParams),
};
