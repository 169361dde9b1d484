import type { GuessDefinition } from '../../shell/figure.ts';

/** "The unit that tells 3s best is switched off: of a hundred 3s, how many does the network still read?" */
export const guess: GuessDefinition = {
  min: 0,
  max: 100,
  step: 1,
  start: 50,
  when: ({ off, layer, digit }) => off === 'best' && layer === 'dense2' && Number(digit) === 3,
};
