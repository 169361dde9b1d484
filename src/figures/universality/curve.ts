import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { percentOf } from '../kit/axis.ts';
import type { RunLine } from '../kit/over-run.ts';
import { bandedRun } from '../kit/run-bands.ts';
import { meanAndSpread } from '../kit/statistics.ts';
import { layerAxis, similarityAxis } from './axes.ts';
import { bandsOf } from './bands.ts';
import { guessOf } from './guess.ts';
import { ownLines, ownPairs } from './own.ts';
import type { Similarities } from './pairs.ts';
import { chosen, DEPTH, type UniversalityState } from './state.ts';
import { describe as inWords } from './table.ts';

/**
 * Similarity layer by layer: of the pairs chosen, over two bands, of what two samples of one population reach and of pairs
 * that differ in their seeds alone; and of the reader's own pairs.
 */
export function curve(state: UniversalityState, words: Words, actions: FigureActions): ElementNode {
  const { frame, params } = state;
  const { pairs, reference } = frame ?? {};
  const [x, y] = [layerAxis(state, words), similarityAxis(state, words)];
  const layer = chosen(state);
  const told = inWords(state, words);
  const guess = guessOf(state, words, actions);
  const beside = bandsOf(frame ?? {}, words);
  const drawn = bandedRun({
    x,
    y,
    bands: beside.bands,
    lines: [
      ...beside.lines,
      ...(params.first === params.second ? dotsOf(reference) : linesOf(pairs, words, layer)),
      ...ownLines(ownPairs(state), words),
    ],
    at: layer + 1,
    moved: !guess?.open,
    levels: [],
    cursor: {
      moments: Array.from({ length: DEPTH }, (_, i) => percentOf(x, i + 1)),
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
