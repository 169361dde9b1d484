import type { GuessDefinition } from '../../shell/figure.ts';

/** "The digit moves by one pixel: of a hundred pooled numbers, how many stay as they are?" */
export const guess: GuessDefinition = {
  min: 0,
  max: 100,
  step: 1,
  start: 50,
  when: ({ picture, kernel }) => picture === 'digit' && kernel === 'laplacian',
};
