import type { WrongLabelsFrame } from '../../experiments/wrong-labels/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { type Axis, percentOf } from '../kit/axis.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { wholePercent } from '../kit/percent.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { bestEpoch, soFar, type WrongLabelsState } from './state.ts';
import { strip } from './strip.ts';

/** Shares over epochs: what is learnt of the right labels, of the wrong ones, and what is read of new digits, by the network and its twin. */
export function curve(state: WrongLabelsState, words: Words, actions: FigureActions): ElementNode {
  const { history, frame, params, position, status, before } = state;
  const last = history.at(-1);
  const epochs =
    last && last.step > 0 ? Math.max(last.epoch, Math.round((last.steps / last.step) * last.epoch)) : params.epochs;
  const x: Axis = {
    min: 0,
    max: epochs,
    ticks: [
      { at: 0, label: '0' },
      { at: epochs, label: words('wrong-labels.chart.epochs', { count: epochs }) },
    ],
    label: '',
  };
  const best = bestEpoch(soFar(state), ({ test }) => test);
  const fell = best && frame && frame.test < best.test;
  return overRun({
    x,
    y: {
      min: 0,
      max: 100,
      ticks: [0, 50, 100].map((at) => ({ at, label: at === 100 ? wholePercent(words, 1) : String(at) })),
      label: '',
    },
    lines: linesOf(history, words, frame),
    ...(before && { ghost: { name: '', lines: linesOf(before.history, words).filter(({ answer }) => answer) } }),
    ...(frame && { at: frame.epoch, moved: position < history.length - 1 && status !== 'running' }),
    levels: [{ y: 10, label: words('wrong-labels.chart.chance') }],
    events: fell
      ? [{ x: best.epoch, label: words('wrong-labels.chart.stop', { epoch: best.epoch }), answer: true }]
      : [],
    cursor: {
      moments: history.map(({ epoch }) => percentOf(x, epoch)),
      position,
      label: words('wrong-labels.chart.label'),
      told: told(state, words),
      still: status === 'running' || status === 'loading' || history.length < 2,
      to: actions.scrub,
    },
    strip: strip(state, words),
    guess: guessOf(state, words, actions),
  });
}

function linesOf(history: readonly WrongLabelsFrame[], words: Words, now?: WrongLabelsFrame): RunLine[] {
  const line = (
    name: string,
    share: (frame: WrongLabelsFrame) => number,
    look: Omit<RunLine, 'name' | 'points' | 'now'>,
  ): RunLine => ({
    name: words(`wrong-labels.chart.${name}`),
    points: history.map((at) => [at.epoch, 100 * share(at)] as const).filter(([, y]) => Number.isFinite(y)),
    ...(now && { now: 100 * share(now) }),
    ...look,
  });
  // Where no label is wrong the network is its own twin, and there is nothing to see through.
  const anyWrong = history.some(({ memorised }) => Number.isFinite(memorised));
  return [
    line('right', ({ right }) => right, { tone: 'muted', look: 'dotted' }),
    ...(anyWrong
      ? [
          line('clean', ({ testClean }) => testClean, { tone: 'muted', look: 'dashed' }),
          line('memorised', ({ memorised }) => memorised, { tone: 'negative', look: 'dashed' }),
          line('resisted', ({ resisted }) => resisted, { tone: 'positive' }),
        ]
      : []),
    line('test', ({ test }) => test, { answer: true }),
  ];
}

function told(state: WrongLabelsState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('wrong-labels.claims.none');
  const { epoch, right, test, testClean: clean } = frame;
  return words(`wrong-labels.chart.${isGuessOpen(state) ? 'asked' : 'described'}`, { epoch, right, test, clean });
}
