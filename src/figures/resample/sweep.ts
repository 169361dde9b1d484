import { sizeOf } from '../../experiments/resample/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { type Axis, percentOf } from '../kit/axis.ts';
import { wholePercent } from '../kit/percent.ts';
import { bandedRun } from '../kit/run-bands.ts';
import { guessOf, isGuessOpen, MOST } from './guess.ts';
import { drawnBands, drawnLines, keptLines } from './lines.ts';
import { classesOfOther, isDrawing, type ResampleState, shownParams } from './state.ts';
import { strip } from './strip.ts';
import { describe as inWords } from './table.ts';

/** What is read against how many of the first layers are drawn anew, or kept; the cursor leads through the layers. */
export function sweep(state: ResampleState, words: Words, actions: FigureActions): ElementNode {
  const { frame, params } = state;
  const shown = shownParams(state);
  const drawing = isDrawing(state);
  const x: Axis = {
    min: 0,
    max: 3,
    ticks: [0, 1, 2, 3].map((at) => ({ at, label: at < 3 ? String(at) : words('resample.chart.layers') })),
    label: '',
  };
  const max = topOf(drawing, shown);
  const marks = max > MOST ? [0, 50, 100] : Array.from({ length: 5 }, (_, i) => (i * max) / 4);
  const y: Axis = {
    min: 0,
    max,
    ticks: marks.map((at) => ({ at, label: at === max ? wholePercent(words, at / 100) : String(at) })),
    label: '',
  };
  const classes = drawing ? 10 : classesOfOther(shown.to);
  const otherCount = sizeOf(params.sample === 'few' ? 'many' : 'few', Number(shown['train-images']));
  const guess = guessOf(state, words, actions);
  return bandedRun({
    x,
    y,
    lines: drawing ? drawnLines(frame, words, !isGuessOpen(state)) : keptLines(frame, params.sample, words, otherCount),
    bands: drawing ? drawnBands(frame) : [],
    at: params.layers,
    moved: !isGuessOpen(state),
    levels: [{ y: 100 / classes, label: words('resample.chart.chance-level') }],
    strip: strip(state, words),
    cursor: {
      moments: x.ticks.map(({ at }) => percentOf(x, at)),
      position: params.layers,
      label: words('resample.chart.label'),
      told: inWords(state, words),
      still: isGuessOpen(state),
      stays: true,
      to: (layers) => actions.set({ layers }),
    },
    ...(guess && { guess }),
  });
}

/** The top of the scale: few classes and clothes are easy to tell apart, twenty classes hard. */
function topOf(drawing: boolean, { data, to }: Readonly<Record<string, string | number>>): number {
  if (drawing) return data === 'fashion-mnist' ? 100 : MOST;
  if (to === 'cifar-20') return MOST / 2;
  return to === 'cifar-10' ? MOST : 100;
}
