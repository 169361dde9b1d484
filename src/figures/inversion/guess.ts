import type { GuessDefinition } from '../../shell/figure.ts';

/** "How many of a hundred negatives will it read?" */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 50 };
