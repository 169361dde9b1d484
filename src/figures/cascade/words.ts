import type { Words } from '../../shell/words.ts';
import { percent, whole } from './numbers.ts';
import { type CascadeState, measuredOf, runFrame, shareOf } from './state.ts';

/** What the stage shows in a sentence or two, with its numbers. */
export function describe(state: CascadeState, words: Words): string {
  const measured = measuredOf(state);
  if (!measured) return words(`cascade.words.${state.status === 'loading' ? 'loading' : 'nothing'}`);
  const { trained, accuracy, testImages } = measured;
  return words('cascade.words.shown', {
    seen: runFrame(state)?.imagesSeen ?? 0,
    background: whole(words, shareOf(trained, 'logits', 'background')),
    class: whole(words, shareOf(trained, 'logits', 'class')),
    input: whole(words, shareOf(trained, 'input', 'background')),
    inputClass: whole(words, shareOf(trained, 'input', 'class')),
    two: percent(words, accuracy.two, testImages),
    one: percent(words, accuracy.one, testImages),
  });
}
