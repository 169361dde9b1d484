import type { Images } from '../../data/images.ts';
import { createRandom } from '../../data/random.ts';
import { writeBatch } from '../../data/transforms.ts';
import { initial } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { batchRoom } from '../digits-read.ts';
import { training } from '../training/experiment.ts';
import { measured, type Shown } from './frame.ts';
import { measure, onePixel, TABLE, type TestSet } from './measure.ts';
import { shiftNetwork } from './network.ts';
import { REACH, type ShiftParams, shiftPresets, shiftSchema } from './schema.ts';

export { measured, shiftPresets as presets };

/** Test pictures: each is looked at nineteen times. */
const TEST_IMAGES = 1000;
/** Where the result is read off the sweep: four pixels to the right. */
const FOUR_RIGHT = REACH + 4;

interface Moment {
  readonly params: ShiftParams;
  readonly lab: Lab;
  readonly count: number;
}

const networkOf = (params: ShiftParams, weights: Weights) => ({ spec: shiftNetwork(params), weights });

async function testSet({ params, lab, count }: Moment): Promise<TestSet> {
  return { images: await lab.data(params.data, 'test', count), count, breathe: () => lab.breathe() };
}

const shown = async (weights: Weights, moment: Moment): Promise<Shown> =>
  measure(networkOf(moment.params, weights), await testSet(moment));

/** Trains a small convolutional network on pictures that stand where they stand, and moves test pictures by single pixels. */
export const experiment = training({
  id: 'shift',
  version: 1,
  schema: shiftSchema,
  measured,
  data: async (params, lab, looking): Promise<Images | undefined> =>
    looking ? undefined : lab.data(params.data, 'train', params['train-images']),
  network: shiftNetwork,
  lessons: (params, images) => ({
    samples: images!.count,
    epochs: params.epochs,
    frames: 12,
    batchOf: (order) => ({
      x: writeBatch(images!, order, TABLE, {}, batchRoom(images!, order.length)),
      targets: Uint8Array.from(order, (i) => images!.labels[i]!),
    }),
  }),
  tests: { passing: 100, epoch: 200, most: TEST_IMAGES },
  measure: shown,
  async result(weights, moment, { frame }) {
    const end = frame ?? (await shown(weights, moment));
    const { params } = moment;
    const start = initial(shiftNetwork(params), createRandom(params.seed, 'init'));
    const untrained = await onePixel(networkOf(params, start), await testSet(moment));
    return {
      'accuracy.test': end.accuracy,
      consistency: end.consistency,
      'answers.changed': 1 - end.consistency,
      'accuracy.shifted': end.right[FOUR_RIGHT]!,
      'kept.shifted': end.kept[FOUR_RIGHT]!,
      'moved.one': end.moved,
      'largest.one': end.largest,
      'consistency.untrained': untrained.consistency,
      'moved.untrained': untrained.moved,
      'accuracy.untrained': untrained.accuracy,
    };
  },
});
