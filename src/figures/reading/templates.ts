import rows from 'reproduced:reading/same';
import type { ReadingFrame } from '../../experiments/reading/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { overChance } from '../kit/over-chance.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { runOf } from '../kit/run-of.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { isOf, isRandomised, picturesInAll, type ReadingState, readingOf, shownParams } from './state.ts';
import { stepsTile } from './steps.ts';

/** A line of words in per cent of the chart, which is low: the templates stand above it. */
const LINE = 20;

const SIDE = 28;
const PIXELS = SIDE * SIDE;
const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Ten templates, and below them how well they name and how much of the network they tell, over its run. */
export function templates(state: ReadingState, words: Words, actions: FigureActions): ElementNode {
  const steps = readingOf(state)?.templates;
  return h(
    'div',
    { class: 'read-main' },
    h(
      'div',
      { class: 'read-sheet' },
      h(
        'ol',
        null,
        DIGITS.map((digit) =>
          h(
            'li',
            { key: digit },
            steps
              ? stepsTile(steps.subarray(digit * PIXELS, (digit + 1) * PIXELS), SIDE, {
                  alt: words('reading.template', { digit }),
                  key: String(digit),
                  full: 0.7,
                })
              : null,
            h('span', { 'aria-hidden': 'true' }, String(digit)),
          ),
        ),
      ),
      h('p', { class: 'read-scale' }, words(`reading.scale.${steps || !state.frame ? 'signed' : 'end'}`)),
    ),
    h('div', { class: 'read-chart' }, curve(state, words, actions)),
  );
}

function curve(state: ReadingState, words: Words, actions: FigureActions): ElementNode {
  const { history, frame, before } = state;
  const end = picturesInAll(state);
  const open = isGuessOpen(state);
  const row = isRandomised(state) ? undefined : rows.find(({ condition }) => isOf(shownParams(state), condition));
  const yours = state.source.kind === 'own' && state.status === 'done' ? frame?.trained.same : undefined;
  return overRun({
    ...runOf(
      state,
      {
        of: ({ imagesSeen }: ReadingFrame) => imagesSeen,
        end,
        label: words('reading.chart.pictures', { count: end }),
        name: words('reading.chart.label'),
        told: told(state, words),
      },
      words,
      actions,
    ),
    ...overChance(words('reading.chart.chance'), words),
    lines: linesOf(history, isRandomised(state), open, words, frame),
    ...(before && { ghost: { name: '', lines: linesOf(before.history, false, open, words) } }),
    strip: seedsStrip(row?.values, { full: true, decimals: 0, yours, answer: open }, words),
    line: LINE,
    guess: guessOf(state, words, actions),
  });
}

function linesOf(
  history: readonly ReadingFrame[],
  randomised: boolean,
  answer: boolean,
  words: Words,
  now?: ReadingFrame,
): RunLine[] {
  const of = (frame: ReadingFrame) => (randomised ? frame.randomised : frame.trained);
  const line = (value: (frame: ReadingFrame) => number) => ({
    points: history.map((frame) => [frame.imagesSeen, 100 * value(frame)] as const),
    ...(now && { now: 100 * value(now) }),
  });
  return [
    { name: words('reading.chart.accuracy'), tone: 'muted', look: 'dashed', ...line((frame) => of(frame).accuracy) },
    { name: words('reading.chart.same'), ...line((frame) => of(frame).same), answer },
  ];
}

function told(state: ReadingState, words: Words): string {
  const reading = readingOf(state);
  if (!state.frame || !reading) return words('reading.none');
  const { accuracy, same } = reading;
  const values = { count: state.frame.imagesSeen, accuracy, same };
  return words(`reading.chart.${isGuessOpen(state) ? 'asked' : 'described'}`, values);
}
