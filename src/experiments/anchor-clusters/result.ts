import { createRandom } from '../../data/random.ts';
import { Trainer } from '../../nets/train.ts';
import type { Batch } from '../../nets/trainer.ts';
import type { Weights } from '../../nets/weights.ts';
import { ANCHOR_LAYERS, LAYERS, SEPARATED, type Separations } from './frame.ts';
import { meanTurns, networkOf, turnsOf } from './network.ts';
import type { ClustersParams } from './schema.ts';

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

/** Steps made once more: the first is left out, as in the published figure, and afterwards steps only become smaller. */
const STEPS = 8;

/**
 * How far a single step turns an anchor while steps are largest: the largest turn of any anchor of a convolution layer in
 * steps 2 to 8 of the trained network, in degrees. They are made once more from the start, so that a resumed run says the
 * same.
 */
export async function earlyTurns(
  start: Weights,
  params: ClustersParams,
  { samples, batch, batchOf }: { samples: number; batch: number; batchOf(order: Uint32Array): Batch },
): Promise<Record<'turn.step.conv1' | 'turn.step.conv2', number>> {
  const order = createRandom(params.seed, 'shuffle').shuffle(Uint32Array.from({ length: samples }, (_, i) => i));
  const trainer = new Trainer(networkOf(params), start);
  const largest = { 'turn.step.conv1': 0, 'turn.step.conv2': 0 };
  try {
    let before = start;
    for (let i = 0; i < Math.min(STEPS, samples / batch); i++) {
      trainer.step(batchOf(order.subarray(i * batch, (i + 1) * batch)), params['learning-rate']);
      const after = await trainer.weights();
      for (const layer of ['conv1', 'conv2'] as const) {
        const name = `turn.step.${layer}` as const;
        if (i > 0) largest[name] = Math.max(largest[name], ...turnsOf(before, after, layer));
      }
      before = after;
    }
    return largest;
  } finally {
    trainer.dispose();
  }
}
