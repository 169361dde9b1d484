import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { type Axis, percentOf } from '../kit/axis.ts';
import type { RunLine } from '../kit/over-run.ts';
import { wholePercent } from '../kit/percent.ts';
import { bandedRun, type RunBand } from '../kit/run-bands.ts';
import { nearest } from '../kit/run-cursor.ts';
import { at } from '../kit/tones.ts';
import { guess as asking, guessMade, isGuessOpen } from './guess.ts';
import { LOOKS, readsInWords } from './reads.ts';
import { shownParams, type TreluState } from './state.ts';
import { bestOf, type Row, readOff, SWEEPS, sweepNameOf, sweepOf } from './sweeps.ts';

/** Where the source found LeNet-5 to read best: Kuo, IEEE SPM 34(3), 2017, p. 85. */
const PUBLISHED = 0.5;

/** Digits read against the threshold, over seeds, and the run on the stage as a dot. The cursor sets the threshold. */
export function sweepChart(state: TreluState, rows: readonly Row[], words: Words, actions: FigureActions): ElementNode {
  const { frame, params } = state;
  const shown = shownParams(state);
  const sweeps = SWEEPS[params.variant].map((name, i) => ({ name, points: sweepOf(rows, name), ...LOOKS[i]! }));
  const all = sweeps.flatMap(({ points }) => points);
  const own = frame && shown.variant === params.variant ? [[shown.threshold, 100 * frame.accuracy] as const] : [];
  const lowest = Math.min(...all.map(({ mean, sd }) => 100 * (mean - sd)), ...own.map(([, share]) => share));
  const x = thresholds(words);
  const lines = sweeps.map(
    ({ points, tone, look }): RunLine => ({
      name: '',
      tone,
      look,
      points: points.map(({ threshold, mean }) => [threshold, 100 * mean] as const),
      dots: true,
      answer: true,
    }),
  );
  const bands = sweeps.map(
    ({ points, tone }): RunBand => ({
      name: '',
      tone,
      points: points.map(({ threshold, mean, sd }) => [threshold, 100 * (mean - sd), 100 * (mean + sd)] as const),
      answer: true,
    }),
  );
  const stops = [...new Set(all.map(({ threshold }) => threshold))].sort((a, b) => a - b);
  const moments = stops.map((threshold) => percentOf(x, threshold));
  return bandedRun({
    x,
    y: shares(lowest < 60 ? 0 : 10 * Math.floor(lowest / 10), words),
    lines: [...lines, seedsOf(state, rows), { name: '', points: own, dots: 'alone' }],
    bands,
    at: params.threshold,
    moved: true,
    events: [{ x: PUBLISHED, label: words('trelu-angle.sweep.published'), answer: true }],
    cursor: {
      moments,
      position: nearest(moments, percentOf(x, params.threshold)),
      label: words('trelu-angle.sweep.label'),
      told: readsInWords(state, rows, words),
      still: stops.length === 0,
      stays: true,
      to: (position) => actions.set({ threshold: stops[position]! }),
    },
    beside: guessLine(state, rows, x, words),
  });
}

const thresholds = (words: Words): Axis => ({
  min: 0,
  max: 0.9,
  ticks: [0, 0.3, 0.5, 0.9].map((at) => ({
    at,
    label: at === 0.9 ? words('trelu-angle.sweep.x', { threshold: at }) : write(at, '', words.lang),
  })),
  label: '',
});

const shares = (min: number, words: Words): Axis => ({
  min,
  max: 100,
  ticks: [min, (min + 100) / 2, 100].map((at) => ({ at, label: at === 100 ? wholePercent(words, 1) : String(at) })),
  label: '',
});

/** Every seed behind the line that the run is on, at its threshold. */
function seedsOf({ params }: TreluState, rows: readonly Row[]): RunLine {
  const name = sweepNameOf(params);
  const point = readOff(sweepOf(rows, name), params.threshold);
  const values = typeof point === 'object' ? point.values : [];
  const names: readonly string[] = SWEEPS[params.variant];
  const { tone } = LOOKS[names.indexOf(name)]!;
  const points = values.map((value) => [params.threshold, 100 * value] as const);
  return { name: '', tone, look: 'hollow', points, dots: 'alone', answer: true };
}

/** The guess upright on the axis that it is about: while it is moved, and once it is made with the best beside it. */
function guessLine(state: TreluState, rows: readonly Row[], x: Axis, words: Words): Child {
  const open = isGuessOpen(state);
  const value = open ? (state.draft ?? asking.start) : guessMade(state);
  const best = bestOf(sweepOf(rows, 'patches'));
  if (value === undefined || !best) return null;
  const place = percentOf(x, value);
  const said = (key: string, threshold: number): Child =>
    h('span', null, words(`trelu-angle.guess.${key}`, { threshold }), ' ');
  return h(
    'div',
    {
      class: ['trelu-guess', open && 'kit-draft', place > 50 && 'trelu-left'],
      key: 'guess',
      style: `left:${at(place)}`,
    },
    h('p', null, open ? write(value, '', words.lang) : [said('made', value), said('best', best.threshold)]),
  );
}
