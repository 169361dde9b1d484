import { SequentialTrainer } from '../../nets/sequential-train.ts';
import type { Checkpoint, Lab } from '../contract.ts';
import { type TrainingEnd, train } from '../training/loop.ts';
import { curves } from './curves.ts';
import { finalResult } from './final.ts';
import type { CurveFitFrame, CurveFitResult } from './frame.ts';
import { examplePlaces, measure } from './measure.ts';
import { initNetwork, networkSpec } from './network.ts';
import { type CurveFitParams, curveFitSchema } from './schema.ts';

const BATCH = 64;
/** Steps between two checkpoints: how often each example comes in that time says how many steps those are. */
const ROUND = 100;

/**
 * Fits a curve with one hidden layer by Adam on the mean squared error of batches of 64 out of 128 examples; `steps` is
 * rounded up to whole hundreds. Random streams: `init` and `kinks` for the start, `shuffle` for the order of examples.
 * Throws `PlainError` `errors.diverged`.
 */
export async function* run(
  params: CurveFitParams,
  lab: Lab,
  from?: Checkpoint,
): AsyncGenerator<CurveFitFrame, CurveFitResult, void> {
  const places = examplePlaces(params);
  const values = places.map((x) => curves[params.curve](x));
  const trainer = new SequentialTrainer(networkSpec(params), from?.weights ?? initNetwork(params), {
    target: 'values',
    ...(from && { from }),
  });
  const rounds = Math.ceil(params.steps / ROUND);
  const end: TrainingEnd = yield* train({
    experiment: 'curve-fit',
    schema: curveFitSchema,
    params,
    lab,
    ...(from && { from }),
    trainer,
    samples: ROUND * BATCH,
    epochs: rounds,
    batch: BATCH,
    batchOf: (order) => ({
      x: Float32Array.from(order, (i) => places[i % places.length]!),
      labels: Float32Array.from(order, (i) => values[i % places.length]!),
    }),
    // An epoch of the loop is a round; the reader's is a pass over the examples.
    frame: async (place) => ({
      ...place,
      epoch: place.imagesSeen / places.length,
      ...measure(await trainer.weights(), params),
    }),
  });
  return finalResult(end, params, lab);
}
