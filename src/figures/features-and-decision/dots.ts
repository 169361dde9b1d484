import {
  accuracyOf,
  CLASSIFIERS,
  type ClassifierName,
  KERNEL_MOST,
  type SetName,
} from '../../experiments/features-and-decision/frame.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { percentOf } from '../kit/axis.ts';
import { at } from '../kit/tones.ts';
import { type DecisionState, percent, setName, shownSet } from './state.ts';

type Mark = 'here' | 'pixels' | 'hog';
const AXIS = { min: 0.4, max: 1 };
const TICKS = [0.4, 0.6, 0.8, 1];

/** A row a classifier: what it reads on the features at the boundary, on pixels and on gradient histograms. */
export function dots(state: DecisionState, words: Words): ElementNode {
  const shown = shownSet(state);
  const marks: readonly (readonly [Mark, SetName])[] = [
    ...(shown === 'pixels' ? [] : [['pixels', 'pixels'] as const]),
    ['hog', 'hog'],
    ['here', shown],
  ];
  return h(
    'div',
    { class: 'fad-dots' },
    h('p', { class: 'kit-heading' }, words('features-and-decision.dots.heading')),
    h(
      'ul',
      { class: 'kit-legend' },
      [...marks].reverse().map(([mark, set]) => h('li', { key: mark }, glyph(mark), ' ', setName(words, set))),
      h('li', { key: 'network' }, networkGlyph(), ' ', words('features-and-decision.dots.network')),
    ),
    h(
      'dl',
      null,
      CLASSIFIERS.map((name) => row(state, words, name, marks)),
    ),
    axis(words),
  );
}

function row(
  { frame, params }: DecisionState,
  words: Words,
  name: ClassifierName,
  marks: readonly (readonly [Mark, SetName])[],
): ElementNode {
  const shares = marks.map(([mark, set]) => ({ mark, set, share: frame ? accuracyOf(frame, set, name) : Number.NaN }));
  const here = shares[shares.length - 1]!;
  const images = frame?.testImages ?? 1000;
  const fewer = name === 'rbf-svm' && params['train-images'] > KERNEL_MOST;
  const isAnswer = (set: SetName): boolean => set === 'pixels' && name === 'nearest';
  return h(
    'div',
    { key: name },
    h(
      'dt',
      null,
      words(`features-and-decision.classifiers.${name}`),
      fewer ? h('small', null, ' ', words('features-and-decision.dots.fewer', { count: KERNEL_MOST })) : null,
    ),
    h(
      'dd',
      null,
      h(
        'svg',
        { width: '100%', height: 24, 'aria-hidden': 'true' },
        TICKS.map((tick) => {
          const x = at(percentOf(AXIS, tick));
          return h('line', { class: 'kit-grid', x1: x, x2: x, y1: 0, y2: 24 });
        }),
        frame && frame.network >= 0 ? level(frame.network) : null,
        shares
          .filter(({ share }) => share >= 0)
          .map(({ mark, set, share }) =>
            h(
              'svg',
              {
                class: isAnswer(set) ? 'wcw-answer' : undefined,
                x: at(percentOf(AXIS, share)),
                y: 12,
                overflow: 'visible',
              },
              shape(mark),
            ),
          ),
      ),
      h(
        'span',
        { class: ['kit-value', isAnswer(here.set) && 'wcw-answer'] },
        here.share >= 0 ? percent(words, here.share, images) : '·',
      ),
      h(
        'span',
        { class: 'wcw-hidden' },
        shares
          .filter(({ share, set }) => share >= 0 && !isAnswer(set) && set !== here.set)
          .map(({ set, share }) => ` ${setName(words, set)}: ${percent(words, share, images)}.`),
      ),
    ),
  );
}

function level(share: number): ElementNode {
  const x = at(percentOf(AXIS, share));
  return h('line', { class: 'kit-level', x1: x, x2: x, y1: 0, y2: 24 });
}

/** Filled for the features here, an open square for pixels, an open diamond for gradient histograms. */
function shape(mark: Mark): ElementNode {
  if (mark === 'here') return h('circle', { class: 'fad-mark fad-here', r: 6 });
  if (mark === 'pixels') return h('rect', { class: 'fad-mark fad-pixels', x: -5, y: -5, width: 10, height: 10 });
  return h('path', { class: 'fad-mark fad-hog', d: 'M0-7 7 0 0 7-7 0z' });
}

const glyph = (mark: Mark): ElementNode =>
  h('svg', { width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, shape(mark));
const networkGlyph = (): ElementNode =>
  h(
    'svg',
    { width: 8, height: 16, 'aria-hidden': 'true' },
    h('line', { class: 'kit-level', x1: 4, x2: 4, y1: 0, y2: 16 }),
  );

function axis(words: Words): Child {
  return h(
    'div',
    { class: 'fad-axis', 'aria-hidden': 'true' },
    h(
      'svg',
      { width: '100%', height: 16 },
      TICKS.map((tick) => {
        const anchor = tick === AXIS.min ? 'start' : tick === AXIS.max ? 'end' : 'middle';
        const text = words('features-and-decision.percent', { share: tick });
        return h('text', { class: 'kit-tick', x: at(percentOf(AXIS, tick)), y: 12, 'text-anchor': anchor }, text);
      }),
    ),
  );
}
