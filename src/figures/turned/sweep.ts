import rows from 'reproduced:turned/upright.90';
import { LEARNERS, type Learner } from '../../experiments/turned/learners.ts';
import { STEPS } from '../../experiments/turned/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { type Axis, percentOf } from '../kit/axis.ts';
import { notYet } from '../kit/not-yet.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { percentAxis } from '../kit/percent-axis.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { amountInWords, isOf, LOOKS, ROW, shareAt, shownParams, sweepIn, type TurnedState } from './state.ts';

const TICKS = { angle: [-12, -6, 0, 6, 12], scale: [-12, 0, 12], shear: [-12, -6, 0, 6, 12] } as const;

/** A line of words in per cent of the chart, which is low on a phone: the digit stands above it. */
const LINE = 15;

/** Shares read rightly along the sweep, one line a network; the cursor turns the digit. */
export function sweep(state: TurnedState, words: Words, actions: FigureActions): ElementNode {
  const { before, frame, params } = state;
  const { by, much } = params;
  const x: Axis = {
    min: -STEPS,
    max: STEPS,
    ticks: TICKS[by].map((at) => ({ at, label: amountInWords(by, at, words) })),
    label: '',
  };
  const row = by === 'angle' ? rows.find(({ condition }) => isOf(shownParams(state), condition)) : undefined;
  const strip = seedsStrip(row?.values, { full: true, decimals: 1, answer: isGuessOpen(state) }, words);
  const line = (learner: Learner, of = frame): RunLine => {
    const shares = sweepIn(of, by)?.[learner];
    const now = shareAt(state, learner);
    return {
      name: words(`turned.short.${learner}`),
      ...LOOKS[learner],
      points: shares ? ROW.map((step, i) => [step, 100 * shares[i]!] as const) : [],
      ...(now !== undefined && of === frame && { now: 100 * now }),
      answer: true,
    };
  };
  return overRun({
    x,
    y: percentAxis(words),
    lines: LEARNERS.map((learner) => line(learner)),
    ...(before && { ghost: { name: '', lines: [line('upright', before.frame)] } }),
    at: much,
    moved: true,
    cursor: {
      moments: ROW.map((step) => percentOf(x, step)),
      position: much + STEPS,
      label: words('turned.sweep.label'),
      told: told(state, words),
      still: false,
      stays: true,
      to: (position) => actions.set({ much: position - STEPS }),
    },
    ...(strip && { strip }),
    line: LINE,
    guess: guessOf(state, words, actions),
  });
}

/** What the handle stands at, in a sentence. */
export function told(state: TurnedState, words: Words): string {
  const { by, much } = state.params;
  const [upright, turned, transformer] = LEARNERS.map((learner) => shareAt(state, learner));
  if (upright === undefined || turned === undefined || transformer === undefined) return notYet(state, words, 'turned');
  const amount = amountInWords(by, much, words);
  if (isGuessOpen(state)) return words(`turned.sweep.${by}`, { amount });
  return words('turned.sweep.told', { what: words(`turned.sweep.${by}`, { amount }), upright, turned, transformer });
}
