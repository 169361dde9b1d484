import type { WrongLabelsFrame } from '../../experiments/wrong-labels/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { type OverRun, overRun, type RunLine } from '../kit/over-run.ts';
import { runOf } from '../kit/run-of.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { dash } from './numbers.ts';
import { bestEpoch, soFar, type WrongLabelsState } from './state.ts';
import { strip } from './strip.ts';

/** Shares over epochs: what is learnt of the right labels, of the wrong ones, and what is read of new digits, by the network and its twin. */
export function curve(state: WrongLabelsState, words: Words, actions: FigureActions): ElementNode {
  return h(
    'div',
    { class: 'wl-main kit-two-parts' },
    legend(state, words),
    h('div', { class: 'wl-over-run' }, overRun(shown(state, words, actions))),
  );
}

/** Over the chart stands the name of its best epoch, in per cent from the top. */
const OVER = [-9, 0] as const;

/** The lines that no number stands for. All five meet and cross, somewhere else in every run: beside them no name has a place. */
function legend({ history }: WrongLabelsState, words: Words): ElementNode {
  const names = [
    ['right', 'muted', '2 2.6'],
    ...(isAnyWrong(history)
      ? [
          ['clean', 'muted', '5 3'],
          ['resisted', 'positive', ''],
        ]
      : []),
  ] as const;
  return h(
    'ul',
    { class: 'kit-legend', 'aria-hidden': 'true' },
    names.map(([name, tone, dashes]) =>
      h('li', { key: name }, dash(tone!, dashes!), ' ', words(`wrong-labels.chart.${name}`)),
    ),
  );
}

function shown(state: WrongLabelsState, words: Words, actions: FigureActions): OverRun {
  const { history, frame, params, before } = state;
  const last = history.at(-1);
  const end =
    last && last.step > 0 ? Math.max(last.epoch, Math.round((last.steps / last.step) * last.epoch)) : params.epochs;
  const best = bestEpoch(soFar(state), ({ test }) => test);
  const fell = best && frame && frame.test < best.test;
  return {
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
    lines: linesOf(history, frame),
    ...(before && { ghost: { name: '', lines: linesOf(before.history).filter(({ answer }) => answer) } }),
    levels: [{ y: 10, label: words('wrong-labels.chart.chance') }],
    events: fell
      ? [{ x: best.epoch, label: words('wrong-labels.chart.stop', { epoch: best.epoch }), answer: true }]
      : [],
    ...(fell && { kept: OVER }),
    strip: strip(state, words),
    guess: guessOf(state, words, actions),
  };
}

/** Where no label is wrong the network is its own twin, and there is nothing to see through. */
const isAnyWrong = (history: readonly WrongLabelsFrame[]): boolean =>
  history.some(({ memorised }) => Number.isFinite(memorised));

function linesOf(history: readonly WrongLabelsFrame[], now?: WrongLabelsFrame): RunLine[] {
  const line = (
    share: (frame: WrongLabelsFrame) => number,
    look: Omit<RunLine, 'name' | 'points' | 'now'>,
  ): RunLine => ({
    name: '',
    points: history.map((at) => [at.epoch, 100 * share(at)] as const).filter(([, y]) => Number.isFinite(y)),
    ...(now && { now: 100 * share(now) }),
    ...look,
  });
  return [
    line(({ right }) => right, { tone: 'muted', look: 'dotted' }),
    ...(isAnyWrong(history)
      ? [
          line(({ testClean }) => testClean, { tone: 'muted', look: 'dashed' }),
          line(({ memorised }) => memorised, { tone: 'negative', look: 'dashed' }),
          line(({ resisted }) => resisted, { tone: 'positive' }),
        ]
      : []),
    line(({ test }) => test, { answer: true }),
  ];
}

function told(state: WrongLabelsState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('wrong-labels.claims.none');
  const { epoch, right, test, testClean: clean } = frame;
  return words(`wrong-labels.chart.${isGuessOpen(state) ? 'asked' : 'described'}`, { epoch, right, test, clean });
}
