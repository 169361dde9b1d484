import { type Words, write } from '../../shell/words.ts';
import type { Axis } from '../kit/axis.ts';
import { ownPairs } from './own.ts';
import { DEPTH, type UniversalityState } from './state.ts';

/** More layers than these are numbered in part. */
const MOST_TICKS = 8;

/** The zoo's layers, and as many more as files of the reader's have. */
export function layerAxis(state: UniversalityState, words: Words): Axis {
  const max = Math.max(DEPTH, ...ownPairs(state).map(({ similarities }) => similarities.length));
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => max / step <= MOST_TICKS) ?? max;
  const layers = Array.from({ length: max }, (_, i) => i + 1);
  const numbered = layers.filter(
    (layer) => layer === 1 || layer === max || (layer % every === 0 && max - layer >= every),
  );
  const ticks = numbered.map((at) => ({
    at,
    label: at === 1 ? words('universality.chart.layer', { layer: 1 }) : String(at),
  }));
  return { min: 1, max, ticks, label: '' };
}

/** Up to 1 and as much further as the reader's own reach: a layer beside itself is more alike than any draw from it. */
export function similarityAxis(state: UniversalityState, words: Words): Axis {
  const own = ownPairs(state).flatMap(({ similarities }) => similarities.flatMap((value) => value ?? []));
  const max = Math.max(1, ...own);
  const ticks = [0, 0.5, ...Array.from({ length: Math.floor(max) }, (_, i) => i + 1)];
  return {
    min: Math.min(-0.25, ...own),
    max,
    ticks: ticks.map((at) => ({ at, label: write(at, String(at % 1 ? 1 : 0), words.lang) })),
    label: '',
  };
}
