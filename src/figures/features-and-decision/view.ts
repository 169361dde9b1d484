import { accuracyOf } from '../../experiments/features-and-decision/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { bigNumber } from '../kit/big-number.ts';
import { percent } from '../kit/percent.ts';
import { claims } from './claim.ts';
import { cut } from './cut.ts';
import { dots } from './dots.ts';
import { overlap } from './overlap.ts';
import { sizes } from './sizes.ts';
import type { DecisionState } from './state.ts';

/** The stage: the network and where it is cut, who reads how much, and what that says. */
export function view(state: DecisionState, words: Words): ElementNode {
  return h(
    'div',
    { class: ['fad-stage', state.source.kind === 'own' && 'fad-own'] },
    cut(state, words),
    h('div', { class: 'fad-two' }, numbers(state, words), dots(state, words)),
    h('p', { class: 'fad-claim wcw-answer' }, claims(state, words).join(' ')),
  );
}

/** Under the controls: how much classes overlap, and how many labels each decision needs. */
export function below(state: DecisionState, words: Words): ElementNode {
  return h(
    'div',
    { class: ['fad-stage', state.source.kind === 'own' && 'fad-own'] },
    overlap(state, words),
    sizes(state, words),
  );
}

function numbers({ frame, source }: DecisionState, words: Words): ElementNode {
  const say = (key: string, values?: Record<string, string | number>) =>
    words(`features-and-decision.numbers.${key}`, values);
  const nearest = frame ? accuracyOf(frame, 'pixels', 'nearest') : Number.NaN;
  const whose = source.kind === 'recording' ? say('recorded') : source.kind === 'own' ? say('own') : '';
  return h(
    'div',
    { class: 'fad-numbers' },
    bigNumber({
      name: say('nearest'),
      value: frame && nearest >= 0 ? percent(words, nearest, frame.testImages) : '–',
      note: frame ? say('sample', { train: frame.trainImages, test: frame.testImages }) : say('nothing'),
      answer: true,
    }),
    bigNumber({
      name: say('network'),
      value: frame && frame.network >= 0 ? percent(words, frame.network, frame.networkImages) : '–',
      note: frame && frame.network >= 0 ? say('seen', { epoch: frame.epoch, test: frame.networkImages }) : undefined,
    }),
    h('p', { class: 'kit-remark' }, whose),
  );
}
