import {
  BASES,
  type LayerShown,
  type NeuronsShown,
  OVERLAPS,
  type TwoSeedsFrame,
} from '../../../src/experiments/two-seeds/frame.ts';
import { RANKS } from '../../../src/experiments/two-seeds/schema.ts';

const NEURONS = 4;
const TOPS: Readonly<Record<string, number>> = { own: 0.44, other: 0.42, inputs: 0.36, random: 0.3 };
/** By the number of directions, towards what the whole network tells right. */
const rising = (top: number): Float32Array => Float32Array.from(RANKS, (_, i) => (top * (i + 1)) / RANKS.length);

const layer = (depth: number): LayerShown => ({
  dimension: depth === 1 ? 30 : 320,
  directions: [9, 8],
  ...(depth > 1 && { aligned: 0.92 }),
  kept: Object.fromEntries(BASES.map((basis) => [basis, rising(TOPS[basis]!)])) as LayerShown['kept'],
  overlaps: {
    before: new Float32Array(OVERLAPS ** 2).fill(0.05),
    after: Float32Array.from({ length: OVERLAPS ** 2 }, (_, i) => (i % (OVERLAPS + 1) === 0 ? 0.6 : 0.05)),
  },
});

const explained = { byPermutation: 0.45, byRotation: 0.8, cka: 0.85 };
const cloud = {
  first: Float32Array.of(1, 2, -1, 0),
  before: Float32Array.of(2, -1, 0, 1),
  after: Float32Array.of(1, 1.8, -1, 0.1),
};

const neurons = (): NeuronsShown => ({
  neurons: NEURONS,
  matches: {
    answers: Float32Array.of(0.9, 0.1, 0, 0.2, 0.3, -0.85, 0, 0.1, 0.2, 0.1, 0.5, 0.4, 0.1, 0.2, 0.3, 0.72),
    weights: Float32Array.of(0.3, 0.1, 0, 0.2, 0.3, -0.2, 0, 0.1, 0.2, 0.1, 0.25, 0.4, 0.1, 0.2, 0.3, 0.2),
  },
  chance: { answers: Float32Array.of(0.88, 0.82, 0.7, 0.5), weights: Float32Array.of(0.35, 0.3, 0.3, 0.2) },
  ...explained,
  untrained: {
    byPermutation: 0.2,
    byRotation: 0.5,
    cka: 0.7,
    best: { answers: Float32Array.of(0.6, 0.5, 0.5, 0.4), weights: Float32Array.of(0.2, 0.2, 0.1, 0.1) },
  },
  clouds: { answers: { ...cloud, permuted: Float32Array.of(0, 1, 1, 1) }, weights: cloud },
  strongest: {
    first: Uint32Array.from({ length: 4 * NEURONS }, (_, i) => i),
    second: Uint32Array.from({ length: 4 * NEURONS }, (_, i) => 20 + i),
    secondLeast: Uint32Array.from({ length: 4 * NEURONS }, (_, i) => 40 + i),
  },
});

/** Made-up frames for tests of drawing alone: no network stands behind them. The last of a run has its layers. */
export function twoSeedsFrame(step: number, steps = 250): TwoSeedsFrame {
  const ended = step === steps;
  return {
    step,
    steps,
    epoch: (2 * step) / steps,
    imagesSeen: 64 * step,
    loss: 1.6,
    first: ended ? 0.45 : 0.3,
    second: ended ? 0.44 : 0.31,
    testImages: 400,
    ...(ended && { layers: [layer(1), layer(2), layer(3)], neurons: [neurons(), neurons(), neurons()] }),
  };
}
