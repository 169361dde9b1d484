import type { NeuronsShown } from '../../experiments/two-seeds/frame.ts';
import { partnersIn } from '../../experiments/two-seeds/numbers.ts';
import { largestInRows } from '../../math/correlation.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { type Axis, percentOf } from '../kit/axis.ts';
import { notYet } from '../kit/not-yet.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { decimals, type NeuronsState, neuronsIn } from './state.ts';

const STEP = 0.05;
/** Correlations that the cursor can stand at. */
const PLACES = Array.from({ length: 21 }, (_, i) => Math.round(i * STEP * 100) / 100);

/** The best matches of one layer: of the two networks, of neurons turned at random, and before training. */
export interface Best {
  readonly trained: Float32Array;
  readonly chance: Float32Array;
  readonly untrained: Float32Array;
}
export const bestOf = ({ matches, chance, untrained, neurons }: NeuronsShown, by: 'answers' | 'weights'): Best => ({
  trained: largestInRows(matches[by], neurons),
  chance: chance[by],
  untrained: untrained.best[by],
});

/** How many neurons of the first network have a partner in the second, by how alike the two must be; the cursor says how. */
export function curve(state: NeuronsState, words: Words, actions: FigureActions): ElementNode {
  const { frame, params, before, status } = state;
  const shown = neuronsIn(frame, params);
  const neurons = shown?.neurons ?? 32;
  const x: Axis = {
    min: 0,
    max: 1,
    ticks: [0, 0.5, 1].map((at) => ({
      at,
      label: at === 1 ? words(`two-neurons.chart.${params.by}`) : write(at, at === 0 ? '0' : '1', words.lang),
    })),
    label: '',
  };
  const y: Axis = {
    min: 0,
    max: neurons,
    ticks: [0, neurons / 2, neurons].map((at) => ({ at, label: String(at) })),
    label: '',
  };
  const ghost = shown ? undefined : neuronsIn(before?.frame, params);
  const answer = isGuessOpen(state);
  return overRun({
    x,
    y,
    lines: shown ? linesOf(bestOf(shown, params.by), words, answer, params.correlation) : [],
    ...(ghost && { ghost: { name: '', lines: linesOf(bestOf(ghost, params.by), words, answer) } }),
    at: params.correlation,
    moved: shown !== undefined,
    cursor: {
      moments: PLACES.map((place) => percentOf(x, place)),
      position: PLACES.findIndex((place) => place > params.correlation - STEP / 2),
      label: words('two-neurons.chart.label'),
      told: told(state, words),
      still: status === 'running' || status === 'loading' || !shown,
      stays: true,
      to: (position) => actions.set({ correlation: PLACES[position]! }),
    },
    guess: guessOf(state, words, actions),
  });
}

function linesOf(best: Best, words: Words, answer: boolean, at?: number): RunLine[] {
  const line = (name: keyof Best, look: Omit<RunLine, 'name' | 'points'>): RunLine => ({
    name: words(`two-neurons.chart.${name}`),
    points: stairs(best[name]),
    ...(at !== undefined && { now: partnersIn(best[name], at) }),
    ...look,
  });
  return [
    line('untrained', { tone: 'muted', look: 'dotted' }),
    // As high as the answer, so it waits with it.
    line('chance', { tone: 'muted', look: 'dashed', answer }),
    line('trained', { answer: true }),
  ];
}

/** How many values reach a threshold, as the threshold rises from 0 to 1. */
export function stairs(best: Float32Array): readonly (readonly [number, number])[] {
  const rising = best.slice().sort();
  const steps = Array.from(rising, (value, i): (readonly [number, number])[] => [
    [value, rising.length - i],
    [value, rising.length - i - 1],
  ]).flat();
  return [[0, rising.length], ...steps, [1, 0]];
}

/** How many partners there are where the cursor stands, in words; what is asked waits for the guess. */
export function told(state: NeuronsState, words: Words): string {
  const { params, frame } = state;
  const shown = neuronsIn(frame, params);
  if (!shown) return notYet(state, words, 'two-neurons.words');
  const best = bestOf(shown, params.by);
  return words(`two-neurons.chart.${isGuessOpen(state) ? 'asked' : 'told'}`, {
    least: decimals(words, params.correlation),
    neurons: shown.neurons,
    trained: partnersIn(best.trained, params.correlation),
    chance: partnersIn(best.chance, params.correlation),
    untrained: partnersIn(best.untrained, params.correlation),
  });
}
