import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { type Axis, percentOf } from '../kit/axis.ts';
import type { RunLine } from '../kit/over-run.ts';
import { bandedRun, type RunBand } from '../kit/run-bands.ts';
import { meanAndSpread } from '../kit/statistics.ts';
import { guessOf } from './guess.ts';
import { chosen, type UniversalityState } from './state.ts';
import { describe as inWords } from './table.ts';

type Similarities = readonly (readonly number[])[];

/** Similarity layer by layer: of the pairs chosen, over the band of pairs that differ in their seeds alone. */
export function curve(state: UniversalityState, words: Words, actions: FigureActions): ElementNode {
  const { frame, params } = state;
  const { pairs, reference } = frame ?? {};
  const depths = (pairs ?? reference ?? []).length || 5;
  const x: Axis = {
    min: 1,
    max: depths,
    ticks: Array.from({ length: depths }, (_, i) => ({
      at: i + 1,
      label: i === 0 ? words('universality.chart.layer', { layer: 1 }) : String(i + 1),
    })),
    label: '',
  };
  const y: Axis = {
    min: -0.25,
    max: 1,
    ticks: [0, 0.5, 1].map((at) => ({ at, label: write(at, String(at % 1 ? 1 : 0), words.lang) })),
    label: '',
  };
  const layer = chosen(state);
  const told = inWords(state, words);
  const guess = guessOf(state, words, actions);
  const drawn = bandedRun({
    x,
    y,
    bands: reference ? bandOf(reference, words('universality.chart.reference')) : [],
    lines: params.first === params.second ? dotsOf(reference) : linesOf(pairs, words, layer),
    at: layer + 1,
    moved: !guess?.open,
    levels: [],
    cursor: {
      moments: x.ticks.map(({ at }) => percentOf(x, at)),
      position: layer,
      label: words('universality.chart.label'),
      told,
      still: false,
      stays: true,
      to: (place) => actions.set({ layer: String(place + 1) }),
    },
    ...(guess && { guess }),
  });
  if (pairs) return drawn;
  return h('div', { class: 'un-apart' }, drawn, h('p', { class: 'wcw-note' }, told));
}

/** From one standard deviation below the mean to one above it, where anything was learned. */
function bandOf(similarities: Similarities, name: string): RunBand[] {
  const points = similarities.flatMap((values, i) => {
    if (values.length === 0) return [];
    const { mean, sd } = meanAndSpread(values);
    return [[i + 1, mean - sd, mean + sd] as const];
  });
  return [{ name, points }];
}

/** The mean of the pairs, and every pair as a dot. */
function linesOf(pairs: Similarities | undefined, words: Words, layer: number): RunLine[] {
  if (!pairs) return [];
  const means = pairs.flatMap((values, i) => (values.length > 0 ? [[i + 1, meanAndSpread(values).mean] as const] : []));
  const now = pairs[layer]!.length > 0 ? meanAndSpread(pairs[layer]!).mean : undefined;
  const mean: RunLine = {
    name: words('universality.chart.pairs'),
    points: means,
    answer: true,
    ...(now !== undefined && { now }),
  };
  return [...dotsOf(pairs).map((dots) => ({ ...dots, answer: true })), mean];
}

/** A dot a pair and layer, without a line between them. */
function dotsOf(pairs: Similarities | undefined): RunLine[] {
  const points = (pairs ?? []).flatMap((values, i) => values.map((value) => [i + 1, value] as const));
  return [{ name: '', look: 'hollow', dots: 'alone', points }];
}
