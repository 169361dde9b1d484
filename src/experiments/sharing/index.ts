import type { Images } from '../../data/images.ts';
import { createRandom } from '../../data/random.ts';
import { accuracy } from '../../nets/answers.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { digitBatch, digitsRead } from '../digits-read.ts';
import { training } from '../training/experiment.ts';
import type { Place } from '../training/place.ts';
import { measured, type SharingFrame } from './frame.ts';
import { roundsOf } from './lessons.ts';
import { NETWORKS, RACERS, RATES, type Racer } from './networks.ts';
import { type SharingParams, sharingPresets, sharingSchema } from './schema.ts';
import { worldOf } from './worlds.ts';

export { measured, sharingPresets as presets };

const TEST_IMAGES = 2000;
const BATCH = 50;
/** A frame measures four thousand units on hundreds of pictures. */
const FRAMES = 12;
/** Pictures of which a run draws its own, where it learns from fewer. */
const POOL = 2000;
interface Material {
  readonly train: Images;
  readonly test: Images;
  /** Which of the training pictures are learnt from. */
  readonly chosen: Uint32Array;
}

/**
 * Trains three networks that differ in their first layer alone on the same digits in the same order: as they are, with the
 * pixels of all in one other order, or shifted. Which digits, of the first 2,000 where they are fewer, the seed says.
 */
export const experiment = training({
  id: 'sharing',
  version: 1,
  schema: sharingSchema,
  measured,
  data: materialOf,
  network: () => NETWORKS,
  teaching: (_, racer) => ({ rateFactor: RATES[racer as Racer] }),
  lessons(params, { train, chosen }) {
    return {
      ...roundsOf(params),
      batch: BATCH,
      examples: chosen.length,
      frames: FRAMES,
      rates: { kind: 'cosine' },
      batchOf: (order) =>
        digitBatch(
          train,
          order.map((i) => chosen[i % chosen.length]!),
        ),
    };
  },
  tests: { passing: 500, epoch: 500, most: TEST_IMAGES },
  measure: (weights, { data, lab, count }) => measure(weights, data.test, count, lab),
  async result(weights, { data, lab, count }, { frame }) {
    const end = frame ?? (await measure(weights, data.test, count, lab));
    const ahead = (racer: Racer): number => 100 * (end.convolutional - end[racer]);
    return {
      'accuracy.convolutional': end.convolutional,
      'accuracy.local': end.local,
      'accuracy.dense': end.dense,
      'ahead.local': ahead('local'),
      'ahead.dense': ahead('dense'),
    };
  },
});

async function materialOf({ data, pixels, seed, 'train-images': images }: SharingParams, lab: Lab): Promise<Material> {
  const count = Number(images);
  const [train, test] = await Promise.all([
    lab.data(data, 'train', Math.max(count, POOL)),
    lab.data(data, 'test', Math.min(TEST_IMAGES, lab.testImages)),
  ]);
  const all = createRandom(seed, 'pictures').shuffle(Uint32Array.from({ length: train.count }, (_, i) => i));
  return {
    train: worldOf(train, pixels, 'train'),
    test: worldOf(test, pixels, 'test'),
    chosen: all.subarray(0, count),
  };
}

async function measure(
  weights: Weights,
  test: Images,
  count: number,
  lab: Pick<Lab, 'breathe'>,
): Promise<Omit<SharingFrame, keyof Place>> {
  const right: Partial<Record<Racer, number>> = {};
  for (const racer of RACERS) {
    const network = { spec: NETWORKS[racer], weights: partOf(weights, racer) };
    right[racer] = await accuracy(network, digitsRead(test, count), test.labels, { breathe: () => lab.breathe() });
  }
  return { ...(right as Record<Racer, number>), testImages: count };
}
