import type { Explained } from '../../experiments/two-seeds/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { bars } from '../kit/bars.ts';
import { notYet } from '../kit/not-yet.ts';
import { wholePercent } from '../kit/percent.ts';
import { isGuessOpen } from './guess.ts';
import { type NeuronsState, neuronsIn } from './state.ts';

const MEASURES = ['byPermutation', 'byRotation', 'cka'] as const satisfies readonly (keyof Explained)[];

/** How much of the one network's answers the other's account for: paired, turned, and by CKA; beside what they did before training. */
export function sharesSide(state: NeuronsState, words: Words): ElementNode {
  const { frame, params } = state;
  const shown = neuronsIn(frame, params);
  if (!shown) return h('p', { class: 'wcw-note' }, notYet(state, words, 'two-neurons.words'));
  if (isGuessOpen(state)) return h('p', { class: 'wcw-note' }, words('two-neurons.waits'));
  const group = (which: 'trained' | 'untrained', explained: Explained) =>
    h(
      'div',
      { key: which },
      h('p', { class: 'kit-heading' }, words(`two-neurons.shares.${which}`)),
      bars(
        MEASURES.map((measure) => ({
          name: words(`two-neurons.shares.${measure}`),
          value: explained[measure],
          shown: wholePercent(words, explained[measure]),
          tone: which === 'trained' ? ('ink' as const) : ('muted' as const),
        })),
        { min: 0, max: 1 },
      ),
    );
  return h(
    'section',
    { class: 'tn-shares' },
    group('trained', shown),
    group('untrained', shown.untrained),
    h('p', { class: 'wcw-note' }, words('two-neurons.shares.note')),
  );
}
