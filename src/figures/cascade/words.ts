import type { Words } from '../../shell/words.ts';
import { wholePercent } from '../kit/percent.ts';
import { fallSentence, raceSentence } from './claims.ts';
import { type CascadeState, measuredOf, runFrame, shareOf } from './state.ts';

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
    raceSentence(measured, words),
  ].join(' ');
}
