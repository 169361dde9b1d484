import { createRandom } from '../../data/random.ts';
import { countParameters, initLenet } from '../../nets/lenet.ts';
import { Trainer } from '../../nets/train.ts';
import type { Checkpoint, Lab } from '../contract.ts';
import { checkFinite, train } from '../training/loop.ts';
import { howItRan } from '../training/result.ts';
import { makeBatch } from './batches.ts';
import { finalAccuracies } from './final.ts';
import type { InversionFrame, InversionResult } from './frame.ts';
import { inputScale } from './input.ts';
import { measure, type TestSet } from './measure.ts';
import { lenetOptions } from './network.ts';
import { type InversionParams, inversionSchema } from './schema.ts';

/** Counts up when a change here changes what a seed gives. */
const VERSION = 'inversion-1';
/** Test images behind a frame in the middle of an epoch: enough for a curve, cheap beside the training. */
const QUICK_IMAGES = 500;
/** At an epoch's end; after the last one all that the lab gives. */
const EPOCH_IMAGES = 2000;

/**
 * Trains a LeNet-5 with Adam on batches of 64 and reads original and negative test images on the way.
 * Random streams: `init` for the weights, `shuffle` for the order of each epoch; measuring draws from neither.
 * Throws `PlainError` `errors.diverged` when the loss or a weight is no longer finite.
 */
export async function* run(
  params: InversionParams,
  lab: Lab,
  from?: Checkpoint,
): AsyncGenerator<InversionFrame, InversionResult, void> {
  const images = await lab.data(params.data, 'train', params['train-images']);
  const scale = await inputScale(params, lab);
  const options = lenetOptions(params);
  const trainer = new Trainer(options, from?.weights ?? initLenet(options, createRandom(params.seed, 'init')), from);
  /** No more test images than are needed now: the first frames need not wait for the rest. */
  const testSet = async (count: number): Promise<TestSet> => {
    const test = await lab.data(params.data, 'test', Math.max(count, params.digit + 1));
    return { test, scale, count, breathe: () => lab.breathe() };
  };

  const end = yield* train<InversionFrame>({
    experiment: 'inversion',
    schema: inversionSchema,
    params,
    lab,
    ...(from && { from }),
    trainer,
    samples: params['trained-on'] === 'both' ? 2 * images.count : images.count,
    epochs: params.epochs,
    batchOf: (order) => makeBatch(images, order, scale.table),
    frame: async (place, { ended, last }) => {
      const quick = lab.frameImages ?? QUICK_IMAGES;
      const enough = ended ? Math.max(EPOCH_IMAGES, quick) : quick;
      const count = last ? lab.testImages : Math.min(enough, lab.testImages);
      const weights = await trainer.weights();
      checkFinite(weights, params);
      return { ...place, ...(await measure(weights, params, await testSet(count))) };
    },
  });
  return {
    ...(await finalAccuracies(end.weights, params, await testSet(lab.testImages))),
    parameters: countParameters(end.weights),
    testImages: lab.testImages,
    seed: params.seed,
    trainImages: images.count,
    ...howItRan(VERSION, params, lab, end),
  };
}
