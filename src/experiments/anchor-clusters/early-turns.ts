import { createRandom } from '../../data/random.ts';
import { SequentialTrainer } from '../../nets/sequential-train.ts';
import type { Weights } from '../../nets/weights.ts';
import { PIXELS } from './answers.ts';
import { NETWORK } from './networks.ts';
import type { ClustersParams } from './schema.ts';
import { turnsOf } from './turns.ts';

/** Steps made once more: the first is left out, as in the published figure, and afterwards steps only become smaller. */
const STEPS = 8;
const BATCH = 64;

/**
 * How far a single step turns an anchor while steps are largest: the largest turn of any anchor of a convolution layer in
 * steps 2 to 8 of the trained network, in degrees. They are made once more from the start, so that a resumed run says the
 * same.
 */
export async function earlyTurns(
  start: Weights,
  params: Pick<ClustersParams, 'seed' | 'learning-rate'>,
  samples: number,
  batchOf: (order: Uint32Array) => { readonly x: Float32Array; readonly labels: Uint8Array },
): Promise<Record<'turn.step.conv1' | 'turn.step.conv2', number>> {
  const order = createRandom(params.seed, 'shuffle').shuffle(Uint32Array.from({ length: samples }, (_, i) => i));
  const trainer = new SequentialTrainer(NETWORK, start);
  const largest = { 'turn.step.conv1': 0, 'turn.step.conv2': 0 };
  try {
    let before = start;
    for (let i = 0; i < Math.min(STEPS, samples / BATCH); i++) {
      const { x, labels } = batchOf(order.subarray(i * BATCH, (i + 1) * BATCH));
      trainer.step(x.subarray(0, labels.length * PIXELS), labels, params['learning-rate']);
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
