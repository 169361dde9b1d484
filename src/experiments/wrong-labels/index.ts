import { createRandom } from '../../data/random.ts';
import { initial } from '../../nets/network.ts';
import { digitBatch } from '../digits-read.ts';
import { training } from '../training/experiment.ts';
import { type Learnt, measured } from './frame.ts';
import { mislabel } from './labels.ts';
import { type Material, measure, NETWORK, networks, turnedApart } from './measure.ts';
import { wrongLabelsPresets, wrongLabelsSchema } from './schema.ts';

export { measured, wrongLabelsPresets as presets };

/** Test images behind every accuracy, at every step: whoever compares two epochs compares them on the same images. */
const TEST_IMAGES = 1000;

/** The highest shares at the end of an epoch so far, and after how many; the earliest of equals stays. */
export function remember(
  { test = 0, testEpoch = 0, resisted = 0, resistedEpoch = 0 }: Readonly<Record<string, number>>,
  now: Pick<Learnt, 'test' | 'resisted'>,
  epoch: number,
) {
  return {
    ...(now.test > test ? { test: now.test, testEpoch: epoch } : { test, testEpoch }),
    ...(now.resisted > resisted ? { resisted: now.resisted, resistedEpoch: epoch } : { resisted, resistedEpoch }),
  };
}

/**
 * Trains a LeNet-5 on digits some of which carry a wrong label (`told`), beside its twin that is told the truth (`clean`),
 * from one start and on the same batches; where no label is wrong the two would be one to the bit, and only `told` is
 * trained. A frame at every epoch's end, more in the first. Labels are drawn from the stream `wrong-labels`.
 */
export const experiment = training({
  id: 'wrong-labels',
  version: 1,
  schema: wrongLabelsSchema,
  measured,
  async data(params, lab): Promise<Material> {
    const train = await lab.data(params.data, 'train', params['train-images']);
    const test = await lab.data(params.data, 'test', Math.min(TEST_IMAGES, lab.testImages));
    return { train, test, labels: mislabel(train.labels, params.wrong, params.seed) };
  },
  network: ({ wrong }) => ({ told: NETWORK, ...(wrong > 0 && { clean: NETWORK }) }),
  lessons: (params, { train, labels }) => ({
    samples: train.count,
    epochs: params.epochs,
    batchOf(order) {
      const clean = digitBatch(train, order);
      return { told: { x: clean.x, targets: Uint8Array.from(order, (i) => labels.given[i]!) }, clean };
    },
  }),
  tests: { passing: TEST_IMAGES, epoch: TEST_IMAGES, most: TEST_IMAGES },
  async measure(weights, { data, lab, ended, place, losses }) {
    if (!ended && place.epoch > 1) return undefined;
    return { ...(await measure(weights, data, lab)), loss: losses.told ?? Number.NaN };
  },
  memory: remember,
  async result(weights, { params, data, lab }, { frame, memory }) {
    const learnt = frame ?? (await measure(weights, data, lab));
    const { told, clean } = networks(weights);
    const start = initial(NETWORK, createRandom(params.seed, 'init'));
    return {
      'accuracy.test': learnt.test,
      'accuracy.test.best': memory.test!,
      'best.epoch': memory.testEpoch!,
      'accuracy.test.clean': learnt.testClean,
      'accuracy.right': learnt.right,
      'accuracy.memorised': learnt.memorised || 0,
      'accuracy.resisted': learnt.resisted || 0,
      'accuracy.resisted.best': memory.resisted!,
      'resisted.epoch': memory.resistedEpoch!,
      'angle.conv1': learnt.apart[0]!,
      'angle.conv2': learnt.apart[1]!,
      'angle.dense1': learnt.apart[2]!,
      'angle.dense2': learnt.apart[3]!,
      'angle.dense3': learnt.apart[4]!,
      'moved.conv1': turnedApart(told, start)[0]!,
      'moved.conv1.clean': turnedApart(clean, start)[0]!,
    };
  },
});
