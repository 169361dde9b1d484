import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { bigNumber } from '../kit/big-number.ts';
import { anchorsSideBySide } from './anchors.ts';
import { curves } from './curves.ts';
import { fates } from './fates.ts';
import { bestEpoch, percent, soFar, type WrongLabelsState } from './state.ts';

/** The stage: what is read of the test digits and of the wrong labels, over the run; single images; anchors of both networks. */
export function view(state: WrongLabelsState, words: Words): ElementNode {
  return h(
    'div',
    { class: 'wl-stage' },
    h('div', { class: 'wl-top' }, numbers(state, words), curves(state, words)),
    h('p', { class: 'wl-claim' }, claim(state, words)),
    h('div', { class: 'wl-bottom' }, fates(state, words), anchorsSideBySide(state, words)),
  );
}

function numbers({ frame, source }: WrongLabelsState, words: Words): ElementNode {
  const own = source.kind === 'own';
  return h(
    'div',
    { class: 'wl-numbers' },
    bigNumber({
      name: words('wrong-labels.numbers.test'),
      value: percent(words, frame?.test),
      tone: own ? 'yours' : 'ink',
      note: frame ? words('wrong-labels.numbers.twin', { share: frame.testClean }) : undefined,
      answer: true,
    }),
    bigNumber({
      name: words('wrong-labels.numbers.memorised'),
      value: percent(words, frame?.memorised),
      tone: 'negative',
    }),
    bigNumber({
      name: words('wrong-labels.numbers.resisted'),
      value: percent(words, frame?.resisted),
      tone: 'positive',
    }),
  );
}

/** What the run has shown so far, in its own numbers: the order of events is read off them, not assumed. */
function claim(state: WrongLabelsState, words: Words): Child {
  const { frame, params } = state;
  if (!frame) return words('wrong-labels.claims.none');
  if (params.wrong === 0) return words('wrong-labels.claims.clean');
  const frames = soFar(state);
  const peak = bestEpoch(frames, ({ resisted }) => resisted);
  if (!peak) return words('wrong-labels.claims.begun');
  const { memorised, resisted } = frame;
  const values = { peak: peak.resisted, epoch: peak.epoch, memorised, resisted, chance: 0.1 };
  const kind =
    memorised > 0.5 && peak.resisted > 0.25
      ? 'both'
      : memorised > 0.5
        ? 'lies'
        : resisted >= memorised
          ? 'truth'
          : 'turning';
  const best = bestEpoch(frames, ({ test }) => test)!;
  const fell = frame.test < best.test;
  const stop = words(`wrong-labels.claims.${fell ? 'fell' : 'rising'}`, {
    epoch: best.epoch,
    best: best.test,
    now: frame.test,
  });
  return [words(`wrong-labels.claims.${kind}`, values), ' ', h('span', { class: 'wcw-answer' }, stop)];
}
