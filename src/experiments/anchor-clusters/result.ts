import type { Weights } from '../../nets/weights.ts';
import { ANCHOR_LAYERS, LAYERS, type Separations } from './frame.ts';
import { meanTurns } from './turns.ts';

const NAMES = ['trained', 'k-means', 'random', 'untrained'] as const;

/** How well the classes stand apart and how far anchors turned, by name: `silhouette.trained.conv1`, `neighbours.random.input`, `turn.conv2`. */
export function finalNumbers(separations: Separations, start: Weights, end: Weights): Record<string, number> {
  const out: Record<string, number> = {};
  for (const name of NAMES) {
    for (const [i, layer] of LAYERS.entries()) {
      out[`silhouette.${name}.${layer}`] = separations[name][i].silhouette;
      out[`neighbours.${name}.${layer}`] = separations[name][i].neighbours;
    }
  }
  for (const [i, turn] of meanTurns(start, end).entries()) out[`turn.${ANCHOR_LAYERS[i]}`] = turn;
  return out;
}

/** The result's numbers that reproductions and cards keep. */
export const measured: readonly string[] = [
  ...['trained', 'k-means', 'random'].map((name) => `accuracy.${name}`),
  ...['silhouette', 'neighbours'].flatMap((what) =>
    NAMES.flatMap((name) => LAYERS.map((layer) => `${what}.${name}.${layer}`)),
  ),
  'silhouette.patches.conv1',
  'silhouette.patches.conv2',
  ...ANCHOR_LAYERS.map((layer) => `turn.${layer}`),
  'turn.step.conv1',
  'turn.step.conv2',
];
