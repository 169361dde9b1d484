import { crossed } from '../../experiments/cascade/crossed.ts';
import type { Words } from '../../shell/words.ts';
import { wholePercent } from '../kit/percent.ts';
import { fallSentence, raceSentence } from './claims.ts';
import { type CascadeState, measuredOf, runFrame, shareOf } from './state.ts';

/** How much of the variance between digits a class without meaning would get: its share of the degrees of freedom. */
const FLOOR = (crossed.groups - 1) / (crossed.groups * crossed.itemsPerGroup - 1);

/** What the stage shows in a few sentences, with its numbers. */
export function describe(state: CascadeState, words: Words): string {
  const measured = measuredOf(state);
  if (!measured) return words(`cascade.words.${state.status === 'loading' ? 'loading' : 'nothing'}`);
  const { trained } = measured;
  const share = (stage: 'input' | 'logits') => wholePercent(words, shareOf(trained, stage, 'class'));
  return [
    words('cascade.words.seen', { seen: runFrame(state)?.imagesSeen ?? 0 }),
    fallSentence(measured, words),
    words('cascade.words.class', { inputClass: share('input'), class: share('logits') }),
    words('cascade.words.floor', { floor: wholePercent(words, FLOOR) }),
    raceSentence(measured, words),
  ].join(' ');
}
