import { onBackgrounds } from '../../data/backgrounds/compose.ts';
import { writeBatch } from '../../data/transforms.ts';
import { SequentialTrainer } from '../../nets/sequential-train.ts';
import { partOf, SideBySide, stoppedPartOf } from '../../nets/side-by-side.ts';
import type { Checkpoint, Lab } from '../contract.ts';
import { train } from '../training/loop.ts';
import { howItRan } from '../training/result.ts';
import { CROSSED_FROM } from './crossed.ts';
import { TABLE } from './forward.ts';
import type { CascadeFrame, CascadeResult, Measured } from './frame.ts';
import { groundOf, Meter, startOf } from './measure.ts';
import { oneLayer, twoLayers } from './networks.ts';
import { responsesOf } from './responses.ts';
import { resultOf } from './result.ts';
import { type CascadeParams, cascadeSchema } from './schema.ts';

/** Counts up when a change here changes what a seed gives. */
const VERSION = 'cascade-1';
/** Test digits behind a frame in passing, unless the lab tells otherwise; the most there; and at an epoch's end. */
const QUICK_IMAGES = 200;
const PASSING_IMAGES = 500;
const EPOCH_IMAGES = 2000;

/**
 * Trains two networks with as many parameters, one with two convolutions and one with one, on the same batches of digits
 * over backgrounds, and takes apart what the first one's representations vary with. Streams: `init/two`, `init/one` and
 * `shuffle`; which background a digit stands on belongs to the data and not to the seed.
 */
export async function* run(
  params: CascadeParams,
  lab: Lab,
  from?: Checkpoint,
): AsyncGenerator<CascadeFrame, CascadeResult, void> {
  const opened = { background: params.background, digit: params.digit };
  const digits = await lab.data(params.data, 'train', params['train-images']);
  const images = onBackgrounds(digits, 'train', groundOf(params), params.brightest);
  const start = startOf(params);
  const trainerOf = (network: 'two' | 'one') =>
    new SequentialTrainer(
      network === 'two' ? twoLayers : oneLayer[params['one-layer']],
      from ? partOf(from.weights, network) : start[network],
      from && { from: stoppedPartOf(from, network) },
    );
  const trainer = new SideBySide({ two: trainerOf('two'), one: trainerOf('one') });
  const meter = new Meter(params, lab, () => lab.breathe());
  let final: Measured | undefined;
  const end = yield* train<CascadeFrame>({
    experiment: 'cascade',
    schema: cascadeSchema,
    params,
    lab,
    from,
    trainer,
    samples: images.count,
    epochs: params.epochs,
    batchOf: (order) => ({
      x: writeBatch(images, order, TABLE),
      labels: Uint8Array.from(order, (i) => images.labels[i]!),
    }),
    frame: async (place, { ended, last }) => {
      const both = await trainer.weights();
      const passing = Math.min(lab.frameImages ?? QUICK_IMAGES, PASSING_IMAGES);
      const most = last ? lab.testImages : ended ? EPOCH_IMAGES : passing;
      const whole = ended || place.step === 0;
      const measured = await meter.measure(both, Math.min(most, lab.testImages), whole);
      if (last) final = measured;
      const moved = params.background !== opened.background || params.digit !== opened.digit;
      if (!whole && !moved) return { ...place, measured };
      const test = await lab.data(params.data, 'test', CROSSED_FROM);
      return { ...place, measured, responses: await responsesOf(both, params, test) };
    },
  });
  return {
    ...(await resultOf(end.weights, params, meter, final ?? (await meter.measure(end.weights, lab.testImages, true)))),
    testImages: lab.testImages,
    seed: params.seed,
    trainImages: images.count,
    ...howItRan(VERSION, params, lab, end),
  } as CascadeResult;
}
