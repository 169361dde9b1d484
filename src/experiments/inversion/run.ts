import { createRandom, restoreRandom } from '../../data/random.ts';
import { countParameters, initLenet } from '../../nets/lenet.ts';
import { Trainer } from '../../nets/train.ts';
import type { Checkpoint, Lab } from '../contract.ts';
import { frameDue, schedule } from '../training/schedule.ts';
import { Stopwatch } from '../training/stopwatch.ts';
import { epochOrder, makeBatch } from './batches.ts';
import { checkFinite, checkpointOf, checkResumable, diverged } from './checkpoint.ts';
import { finalAccuracies } from './final.ts';
import type { InversionFrame, InversionResult } from './frame.ts';
import { inputScale } from './input.ts';
import { measure, type TestSet } from './measure.ts';
import { lenetOptions } from './network.ts';
import type { InversionParams } from './schema.ts';

/** Counts up when a change here changes what a seed gives. */
const VERSION = 'inversion-1';
const BATCH = 64;
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
  if (from) checkResumable(from, params);
  const both = params['trained-on'] === 'both';
  const images = await lab.data(params.data, 'train', params['train-images']);
  const scale = await inputScale(params, lab);
  const samples = both ? 2 * images.count : images.count;
  const plan = schedule(samples, params.epochs, BATCH);
  const startRate = params['learning-rate'];
  const changed = new Set(from?.changed);
  if (from && from.params['learning-rate'] !== startRate) changed.add('learning-rate');

  const options = lenetOptions(params);
  const trainer = new Trainer(options, from?.weights ?? initLenet(options, createRandom(params.seed, 'init')), from);
  const shuffle = from ? restoreRandom(from.random.shuffle) : createRandom(params.seed, 'shuffle');
  let epochStart = shuffle.state();
  const watch = new Stopwatch();
  const current = () => checkpointOf(trainer, params, epochStart, [...changed]);
  const breathe = () => watch.skimming(lab.breathe(current));

  try {
    if (!from && !lab.quiet) yield await frame(Number.NaN, false);
    while (trainer.steps < plan.steps) {
      const first = trainer.steps % plan.stepsPerEpoch;
      epochStart = shuffle.state();
      const order = epochOrder(images.count, both, shuffle);
      for (let i = first; i < plan.stepsPerEpoch; i++) {
        lab.signal.throwIfAborted();
        if (params['learning-rate'] !== startRate) changed.add('learning-rate');
        const batch = makeBatch(images, order.subarray(i * BATCH, (i + 1) * BATCH), scale.table);
        watch.start();
        trainer.step(batch.x, batch.labels, params['learning-rate']);
        watch.count(batch.labels.length);
        const ended = i + 1 === plan.stepsPerEpoch;
        // Between two epochs a checkpoint is the start of the second.
        if (ended) epochStart = shuffle.state();
        await breathe();
        if (!ended && (lab.quiet || !frameDue(trainer.steps, plan))) continue;
        const loss = await trainer.loss();
        watch.stop();
        if (!Number.isFinite(loss)) throw diverged(params);
        lab.speed?.(watch.imagesPerSecond);
        if (ended) lab.save(await current());
        if (!lab.quiet) yield await frame(loss, ended);
      }
    }
    const weights = await trainer.weights();
    const accuracies = await finalAccuracies(weights, params, await testSet(lab.testImages));
    return {
      ...accuracies,
      parameters: countParameters(weights),
      testImages: lab.testImages,
      seed: params.seed,
      trainImages: images.count,
      imagesPerSecond: watch.imagesPerSecond,
      backend: lab.backend,
      version: `${VERSION}+${lab.kernels}`,
      params: { ...params },
      changed: [...changed],
    };
  } finally {
    trainer.dispose();
  }

  async function frame(loss: number, whole: boolean): Promise<InversionFrame> {
    const step = trainer.steps;
    const quick = lab.frameImages ?? QUICK_IMAGES;
    const enough = whole ? Math.max(EPOCH_IMAGES, quick) : quick;
    const count = step === plan.steps ? lab.testImages : Math.min(enough, lab.testImages);
    const weights = await trainer.weights();
    checkFinite(weights, params);
    const measured = await measure(weights, params, await testSet(count));
    const epochs = Math.floor(step / plan.stepsPerEpoch);
    const imagesSeen = epochs * samples + (step % plan.stepsPerEpoch) * BATCH;
    return { step, steps: plan.steps, epoch: imagesSeen / samples, imagesSeen, loss, ...measured };
  }
  /** No more test images than are needed now: the first frames need not wait for the rest. */
  async function testSet(count: number): Promise<TestSet> {
    const test = await lab.data(params.data, 'test', Math.max(count, params.digit + 1));
    return { test, scale, count, breathe };
  }
}
