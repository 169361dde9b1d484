import { createRandom } from '../../../../src/data/random.ts';
import { packPair, unpackPair } from '../../../../src/experiments/packed-pair.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import type { TwoNetworksFrame } from '../../../../src/experiments/two-networks/frame.ts';
import { type TwoNetworksParams, twoNetworksSchema } from '../../../../src/experiments/two-networks/schema.ts';
import { definition } from '../../../../src/figures/two-networks/definition.ts';
import type { TwoNetworksState } from '../../../../src/figures/two-networks/state.ts';
import { similarityOf } from '../../../../src/math/similarity.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';

export const words = figureWords(definition);

const [neurons, dimension] = [32, 40];

/** A pair of layers with so many strong directions in common, of made-up neurons. */
function pairOf(strong: number, other = strong) {
  const weights = (seed: number, count: number): Float32Array => {
    const random = createRandom(seed, 'sample');
    return Float32Array.from({ length: neurons * dimension }, (_, i) => {
      const axis = i % dimension;
      return random.normal() * Math.sqrt(1 + (axis < count ? 60 / (1 + axis) : 0));
    });
  };
  const layer = (seed: number, count: number) => ({ weights: weights(seed, count), variance: 1 });
  return packPair({ neurons, dimension, first: layer(1, strong), second: layer(2, other), seed: 1 }, 6);
}

const pairs = { none: pairOf(0), one: pairOf(1), five: pairOf(5) };

/** Made-up frames for tests of drawing alone: no networks stand behind them. */
export function frame(
  step: number,
  kind: keyof typeof pairs,
  changes: Partial<TwoNetworksFrame> = {},
): TwoNetworksFrame {
  const pair = pairs[kind];
  const { similarity } = similarityOf(unpackPair(pair));
  return {
    step,
    steps: 320,
    epoch: step / 160,
    imagesSeen: 64 * step,
    loss: 2,
    similarity: { layer1: similarity, layer2: similarity, layer3: similarity },
    bands: Object.fromEntries(
      [1, 2, 3].map((depth) => [
        `layer${depth}`,
        kind === 'none' ? null : { low: 0.7, middle: 0.8, high: 0.9, rank: [2.2, 3.1] as const },
      ]),
    ),
    layers: [pair, pair, pair],
    accuracy: { first: 0.4, second: 0.38 },
    fitted: { first: 0.45, second: 0.44 },
    losses: { first: 1.6, second: 1.7 },
    testImages: 1000,
    ...changes,
  };
}

export function state(
  history: readonly TwoNetworksFrame[] = [],
  params: Partial<TwoNetworksParams> = {},
): TwoNetworksState {
  const all = { ...defaultParams(twoNetworksSchema), ...params };
  const last = history.at(-1);
  return stateOf(definition, {
    params: all,
    source: last ? { kind: 'recording', id: 'x', params: all } : { kind: 'none' },
    ...(last && { frame: last }),
    history,
    position: Math.max(0, history.length - 1),
  });
}

export const run = [frame(0, 'none'), frame(1, 'none'), frame(8, 'none'), frame(64, 'one'), frame(320, 'five')];
