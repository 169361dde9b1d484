import type { Weights } from '../../nets/weights.ts';
import { ANCHOR_LAYERS, LAYERS, type Separations } from './frame.ts';
import { SEPARATED } from './measured.ts';
import { meanTurns } from './turns.ts';

/** How well the classes stand apart and how far anchors turned, by name: `silhouette.trained.conv1`, `neighbours.random.input`, `turn.conv2`. */
export function finalNumbers(separations: Separations, start: Weights, end: Weights): Record<string, number> {
  const out: Record<string, number> = {};
  for (const name of SEPARATED) {
    for (const [i, layer] of LAYERS.entries()) {
      out[`silhouette.${name}.${layer}`] = separations[name][i].silhouette;
      out[`neighbours.${name}.${layer}`] = separations[name][i].neighbours;
    }
  }
  for (const [i, turn] of meanTurns(start, end).entries()) out[`turn.${ANCHOR_LAYERS[i]}`] = turn;
  return out;
}
