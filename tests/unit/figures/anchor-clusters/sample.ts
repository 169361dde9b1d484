import type {
  ClassMap,
  ClustersFrame,
  Measured,
  Separation,
} from '../../../../src/experiments/anchor-clusters/frame.ts';
import { definition } from '../../../../src/figures/anchor-clusters/definition.ts';
import type { ClustersState } from '../../../../src/figures/anchor-clusters/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';

/** Made-up frames for tests of drawing alone: no network stands behind them, and they are shown to no reader. */
export const words = figureWords(definition);

const layers = (silhouettes: readonly number[]): Separation[] =>
  silhouettes.map((silhouette) => ({ silhouette, neighbours: 0.8 + silhouette / 10 }));

export function measured(changes: Partial<Measured> = {}): Measured {
  const weights = Uint8Array.from({ length: 150 }, (_, i) => 1 + i);
  return {
    accuracy: { trained: 0.891, 'k-means': 0.859, random: 0.825 },
    testImages: 10_000,
    separations: {
      trained: layers([0.05, 0.06, 0.08, 0.14, 0.18, 0.25]),
      'k-means': layers([0.05, 0.08, 0.11, 0.12, 0.14, 0.22]),
      random: layers([0.05, 0.05, 0.04, 0.1, 0.14, 0.19]),
      untrained: layers([0.05, 0.05, 0.04, 0.04, 0.03, -0.03]),
    },
    turned: [5.4, 8.9, 13.3, 7, 7],
    lastTurn: [0.01, 0.02, 0.03, 0.02, 0.02],
    anchors: { trained: weights, 'k-means': weights, random: weights },
    firstTurned: [3, 4, 5, 6, 7, 12],
    ...changes,
  };
}

export const map = (changes: Partial<ClassMap> = {}): ClassMap => ({
  network: 'trained',
  layer: 'dense2',
  places: Uint8Array.from({ length: 40 }, (_, i) => 255 - 6 * i),
  classes: Uint8Array.from({ length: 20 }, (_, i) => i % 10),
  shares: [0.3, 0.2],
  silhouette: 0.18,
  neighbours: 0.89,
  ...changes,
});

export function frame(changes: Partial<ClustersFrame> = {}): ClustersFrame {
  return {
    step: 375,
    steps: 375,
    epoch: 80,
    imagesSeen: 24_000,
    loss: 0.003,
    testImages: 400,
    map: map(),
    measured: measured(),
    ...changes,
  };
}

const zeros = [0, 0, 0, 0, 0];
const none = zeros.map(() => Number.NaN);
export const history: readonly ClustersFrame[] = [
  frame({ step: 0, epoch: 0, loss: Number.NaN, measured: measured({ turned: zeros, lastTurn: none }) }),
  frame({ step: 200, epoch: 42, measured: measured({ turned: [3, 5, 7, 4, 4] }) }),
  frame(),
];

export function state(changes: Partial<ClustersState> = {}): ClustersState {
  return stateOf(definition, {
    source: { kind: 'recording', id: 'trained-mnist', params: {}, markedEpoch: 80 },
    frame: history.at(-1),
    history,
    position: history.length - 1,
    ...changes,
  });
}
