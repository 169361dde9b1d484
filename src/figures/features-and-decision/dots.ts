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
import { percent } from '../kit/percent.ts';
import { at } from '../kit/tones.ts';
import { type DecisionState, setName, shownSet } from './state.ts';

type Mark = 'here' | 'pixels' | 'hog';
interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** From 80 % up where everything shown is above that, else from as low as it takes: rows differ by a few points. */
function scaleOf(shares: readonly number[]): Scale {
  const least = Math.min(1, ...shares.filter((share) => share >= 0));
  const min = [0.8, 0.6, 0.4].find((start) => least >= start) ?? 0;
  return { min, max: 1, ticks: [0, 1, 2, 3, 4].map((k) => min + (k / 4) * (1 - min)) };
}

/** A row a classifier: what it reads on the features at the boundary, on pixels and on gradient histograms. */
export function dots(state: DecisionState, words: Words): ElementNode {
  const shown = shownSet(state);
  const marks: readonly (readonly [Mark, SetName])[] = [
    ...(shown === 'pixels' ? [] : [['pixels', 'pixels'] as const]),
    ['hog', 'hog'],
    ['here', shown],
  ];
  const { frame } = state;
  const all = frame ? marks.flatMap(([, set]) => CLASSIFIERS.map((name) => accuracyOf(frame, set, name))) : [];
  const scale = scaleOf(frame ? [...all, frame.network] : all);
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
      CLASSIFIERS.map((name) => row(state, words, name, marks, scale)),
    ),
    axis(words, scale),
  );
}

function row(
  { frame, params }: DecisionState,
  words: Words,
  name: ClassifierName,
  marks: readonly (readonly [Mark, SetName])[],
  scale: Scale,
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
        scale.ticks.map((tick) => {
          const x = at(percentOf(scale, tick));
          return h('line', { class: 'kit-grid', x1: x, x2: x, y1: 0, y2: 24 });
        }),
        frame && frame.network >= 0 ? level(frame.network, scale) : null,
        shares
          .filter(({ share }) => share >= 0)
          .map(({ mark, set, share }) =>
            h(
              'svg',
              {
                class: isAnswer(set) ? 'wcw-answer' : undefined,
                x: at(percentOf(scale, share)),
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

function level(share: number, scale: Scale): ElementNode {
  const x = at(percentOf(scale, share));
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

function axis(words: Words, { min, max, ticks }: Scale): Child {
  return h(
    'div',
    { class: 'fad-axis', 'aria-hidden': 'true' },
    h(
      'svg',
      { width: '100%', height: 16 },
      ticks
        .filter((_, k) => k % 2 === 0)
        .map((tick) => {
          const anchor = tick === min ? 'start' : tick === max ? 'end' : 'middle';
          const text = words('features-and-decision.percent', { share: tick });
          return h(
            'text',
            { class: 'kit-tick', x: at(percentOf({ min, max }, tick)), y: 12, 'text-anchor': anchor },
            text,
          );
        }),
    ),
  );
}
