import type { InversionFrame } from '../../../experiments/inversion/frame.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import { type Words, write } from '../../../shell/words.ts';
import { percent, wholePercent } from '../../kit/percent.ts';
import { at } from '../../kit/tones.ts';
import { dot } from '../kinds.ts';
import { asTrained, type InversionState, isGuessOpen, picturesInAll, picturesSeen } from '../state.ts';
import { curveLabels, guessLine } from './curve-labels.ts';

/** Both accuracies over training: x digits seen, y 0 to 100 %. A filled line for the digits, a hollow one for the negatives. */
export function curve(state: InversionState, words: Words): ElementNode {
  const { frame, guess } = state;
  const history = state.history.map(asTrained);
  const end = extent(state);
  const own = state.source.kind === 'own';
  return h(
    'section',
    { class: ['inv-curve', own && 'inv-own'] },
    h('p', { class: 'inv-heading' }, words('inversion.curve.heading'), whose(state, words)),
    h(
      'div',
      { class: 'inv-plot' },
      h(
        'svg',
        { class: 'inv-chart', width: '100%', height: '100%', role: 'img', 'aria-label': described(state, words) },
        grid(end, words),
        typeof guess === 'number' ? guessLine(guess, words) : null,
        history.length > 1 ? lines(history, end) : null,
        frame ? marker(state, frame, end) : null,
        history.length > 0 ? curveLabels(history, end, words) : empty(words),
      ),
    ),
  );
}

/** Pictures seen at the right end of the curve: all that the run shown will see. */
export function extent(state: InversionState): number {
  const last = state.history.at(-1);
  if (!last || last.epoch === 0 || last.step === 0) return picturesInAll(state.params);
  // A recording may be longer or shorter than the settings say: its own steps tell.
  const epochs = Math.round(last.steps / (last.step / last.epoch));
  return Math.max(last.imagesSeen, Math.round((last.imagesSeen / last.epoch) * epochs));
}

/** Whose run it is; a recording says its own size, which the settings may not. */
function whose({ source }: InversionState, words: Words): Child {
  if (source.kind === 'own') return h('span', { class: 'inv-whose' }, words('inversion.curve.yours'));
  if (source.kind !== 'recording') return null;
  const { 'train-images': images, epochs } = source.params;
  const sized = images !== undefined && epochs !== undefined;
  const told = sized ? words('inversion.curve.recorded-of', { images, epochs }) : words('inversion.curve.recorded');
  return h('span', { class: 'inv-whose' }, told);
}

function grid(end: number, words: Words): Child {
  return [
    [0, 0.5, 1].map((share) => [
      h('line', { class: 'inv-grid', x1: '0%', x2: '100%', y1: at(100 - share * 100), y2: at(100 - share * 100) }),
      h(
        'text',
        { class: 'inv-tick', x: -8, y: at(100 - share * 100), dy: '0.35em', 'text-anchor': 'end' },
        wholePercent(words, share),
      ),
    ]),
    h('line', { class: 'inv-reference', x1: '0%', x2: '100%', y1: '90%', y2: '90%' }),
    h(
      'text',
      { class: 'inv-tick', x: -8, y: '90%', dy: '0.35em', 'text-anchor': 'end' },
      words('inversion.numbers.chance'),
    ),
    h('text', { class: 'inv-tick', x: '0%', y: '100%', dy: 18 }, write(0, undefined, words.lang)),
    h(
      'text',
      { class: 'inv-tick', x: '100%', y: '100%', dy: 18, 'text-anchor': 'end' },
      `${write(end, '0', words.lang)} ${words('inversion.curve.x')}`,
    ),
  ];
}

function lines(history: readonly InversionFrame[], end: number): ElementNode {
  const path = (version: 'original' | 'negative') =>
    history
      .map(
        (frame, i) =>
          `${i ? 'L' : 'M'}${place((frame.imagesSeen / end) * 100)} ${place(100 - frame[version].accuracy * 100)}`,
      )
      .join('');
  return h(
    'svg',
    {
      class: 'inv-stretched',
      width: '100%',
      height: '100%',
      viewBox: '0 0 100 100',
      preserveAspectRatio: 'none',
    },
    h('path', { class: 'inv-line inv-original', d: path('original') }),
    h(
      'g',
      { class: 'wcw-answer' },
      h('path', { class: 'inv-line inv-negative', d: path('negative') }),
      h('path', { class: 'inv-core', d: path('negative') }),
    ),
  );
}

/** Where the stage stands in the run. Its dots show the network as it is now, flipped or not. */
function marker(state: InversionState, frame: InversionFrame, end: number): ElementNode {
  const x = at((picturesSeen(state) / end) * 100);
  return h(
    'g',
    null,
    h('line', { class: 'inv-marker', x1: x, x2: x, y1: '0%', y2: '100%' }),
    dot('original', x, at(100 - frame.original.accuracy * 100), 5.5),
    h('g', { class: 'wcw-answer' }, dot('negative', x, at(100 - frame.negative.accuracy * 100), 5.5)),
  );
}

function empty(words: Words): ElementNode {
  return h('text', { class: 'inv-tick', x: '50%', y: '70%', 'text-anchor': 'middle' }, words('inversion.curve.empty'));
}

function described(state: InversionState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('inversion.curve.empty');
  // Who listens guesses first, too.
  if (isGuessOpen(state)) return words('inversion.curve.heading');
  return words('inversion.curve.describe', {
    seen: picturesSeen(state),
    original: percent(words, frame.original.accuracy, frame.testImages),
    negative: percent(words, frame.negative.accuracy, frame.testImages),
  });
}

function place(value: number): number {
  return Math.round(value * 100) / 100;
}
