import type { WrongLabelsFrame } from '../../experiments/wrong-labels/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { runOf } from '../kit/run-of.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { bestEpoch, soFar, type WrongLabelsState } from './state.ts';
import { strip } from './strip.ts';

/** Shares over epochs: what is learnt of the right labels, of the wrong ones, and what is read of new digits, by the network and its twin. */
export function curve(state: WrongLabelsState, words: Words, actions: FigureActions): ElementNode {
  const { history, frame, params, before } = state;
  const last = history.at(-1);
  const end =
    last && last.step > 0 ? Math.max(last.epoch, Math.round((last.steps / last.step) * last.epoch)) : params.epochs;
  const best = bestEpoch(soFar(state), ({ test }) => test);
  const fell = best && frame && frame.test < best.test;
  return overRun({
    ...runOf(
      state,
      {
        of: ({ epoch }: WrongLabelsFrame) => epoch,
        end,
        label: words('wrong-labels.chart.epochs', { count: end }),
        name: words('wrong-labels.chart.label'),
        told: told(state, words),
      },
      words,
      actions,
    ),
    lines: linesOf(history, words, frame),
    ...(before && { ghost: { name: '', lines: linesOf(before.history, words).filter(({ answer }) => answer) } }),
    levels: [{ y: 10, label: words('wrong-labels.chart.chance') }],
    events: fell
      ? [{ x: best.epoch, label: words('wrong-labels.chart.stop', { epoch: best.epoch }), answer: true }]
      : [],
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
