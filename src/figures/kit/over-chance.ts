import type { Words } from '../../shell/words.ts';
import type { OverRun } from './over-run.ts';
import { wholePercent } from './percent.ts';

/**
 * The axis of a low chart of shares from 0 to 100 %, on which the level of who guesses among ten classes is named in place
 * of the 0 close below it.
 */
export const overChance = (name: string, words: Words): Pick<OverRun, 'y' | 'levels'> => ({
  y: {
    min: 0,
    max: 100,
    ticks: [
      { at: 50, label: '50' },
      { at: 100, label: wholePercent(words, 1) },
    ],
    label: '',
  },
  levels: [{ y: 10, label: name }],
});
