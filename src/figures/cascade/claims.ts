import type { Measured } from '../../experiments/cascade/frame.ts';
import type { Words } from '../../shell/words.ts';
import { percent, wholePercent } from '../kit/percent.ts';
import { compareShares } from '../kit/statistics.ts';
import { shareOf } from './state.ts';

/**
 * A share of the variance counts as changed from 5 points on: it is measured on 60 digits alone, and networks of different
 * seeds end a few points apart.
 */
const CHANGED = 0.05;

/** Whether the background's share of the variance falls from the picture to the last layer: a key of `cascade.fall`. */
export function fallOf({ trained }: Pick<Measured, 'trained'>): 'falls' | 'stays' | 'grows' {
  const change = shareOf(trained, 'logits', 'background') - shareOf(trained, 'input', 'background');
  if (Math.abs(change) < CHANGED) return 'stays';
  return change < 0 ? 'falls' : 'grows';
}

/** What becomes of the background on its way through the network, in a sentence with its numbers. */
export function fallSentence(measured: Measured, words: Words): string {
  const share = (stage: 'input' | 'logits') => wholePercent(words, shareOf(measured.trained, stage, 'background'));
  return words(`cascade.fall.${fallOf(measured)}`, { input: share('input'), logits: share('logits') });
}

/** Whether two convolutions read more of the test digits than one, as far as these can tell, in a sentence with its numbers. */
export function raceSentence({ accuracy, testImages }: Measured, words: Words): string {
  return words(`cascade.race.${compareShares(accuracy.two, accuracy.one, testImages)}`, {
    two: percent(words, accuracy.two, testImages),
    one: percent(words, accuracy.one, testImages),
    count: testImages,
  });
}
