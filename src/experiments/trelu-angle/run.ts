import { scalingTable, writeBatch } from '../../data/transforms.ts';
import { SequentialTrainer } from '../../nets/sequential-train.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Checkpoint, Lab } from '../contract.ts';
import { train } from '../training/loop.ts';
import type { Place } from '../training/place.ts';
import { howItRan } from '../training/result.ts';
import { type Measured, passedShare, type TreluFrame, type TreluResult } from './frame.ts';
import { measure } from './measure.ts';
import { treluNetwork } from './network.ts';
import { type TreluParams, treluSchema } from './schema.ts';
import { firstWeights } from './start.ts';

/** Counts up when a change here changes what a seed gives. */
const VERSION = 'trelu-angle-1';
/** Test images behind a frame in the middle of an epoch, and at an epoch's end; after the last one all that the lab gives. */
const QUICK_IMAGES = 500;
const EPOCH_IMAGES = 1000;

/**
 * Trains a LeNet-5 whose hidden layers pass on only what is above a threshold, on cosines or on raw responses. Random
 * streams: `init` for the weights, `shuffle` for the order of each epoch; measuring draws from neither.
 */
export async function* run(
  params: TreluParams,
  lab: Lab,
  from?: Checkpoint,
): AsyncGenerator<TreluFrame, TreluResult, void> {
  const images = await lab.data(params.data, 'train', params['train-images']);
  const table = scalingTable('symmetric');
  const spec = treluNetwork(params);
  const trainer = new SequentialTrainer(spec, from?.weights ?? (await firstWeights(params, { images, table })), {
    from,
  });

  const read = async (weights: Weights, count: number): Promise<Measured> => {
    const test = await lab.data(params.data, 'test', count);
    return measure(spec, weights, { images: test, count, table, breathe: () => lab.breathe() });
  };
  let whole: Measured | undefined;
  const frame = async (place: Place, { ended, last }: { ended: boolean; last: boolean }): Promise<TreluFrame> => {
    const quick = lab.frameImages ?? QUICK_IMAGES;
    const enough = ended ? Math.max(EPOCH_IMAGES, quick) : quick;
    const count = last ? lab.testImages : Math.min(enough, lab.testImages);
    const measured = await read(await trainer.weights(), count);
    if (last) whole = measured;
    return { ...place, ...measured };
  };

  const end = yield* train({
    experiment: 'trelu-angle',
    schema: treluSchema,
    params,
    lab,
    from,
    trainer,
    samples: images.count,
    epochs: params.epochs,
    batchOf: (order) => ({
      x: writeBatch(images, order, table),
      labels: Uint8Array.from(order, (index) => images.labels[index]!),
    }),
    frame,
  });
  const { accuracy, angles, active } = whole ?? (await read(end.weights, lab.testImages));
  return {
    'accuracy.test': accuracy,
    'passed.first': passedShare(angles),
    'active.second': active[1]!,
    'active.third': active[2]!,
    'active.fourth': active[3]!,
    testImages: lab.testImages,
    seed: params.seed,
    trainImages: images.count,
    ...howItRan(VERSION, params, lab, end),
  };
}
