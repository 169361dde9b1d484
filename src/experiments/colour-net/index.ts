import type { Images } from '../../data/images.ts';
import { mirrorAndShift } from '../../data/mirror-and-shift.ts';
import { writePictures } from '../../data/pictures.ts';
import { createRandom } from '../../data/random.ts';
import { scalingTable } from '../../data/transforms.ts';
import { accuracy, type Inputs } from '../../nets/answers.ts';
import { colourNet } from '../../nets/colour-net.ts';
import { training } from '../training/experiment.ts';
import { measured } from './frame.ts';
import { colourSchema } from './schema.ts';

export { measured };

/** Training pictures behind the share that was learnt. */
const LEARNT = 2000;
const SIDES = [32, 32, 3] as const;

/** Any table will do for pictures of which no mean is known: bytes from -1 to 1, mid-grey 0, as every picture is read later. */
const TABLE = scalingTable('symmetric');

/** Trains the article's colour net. Kept once, it is what figures take apart; no figure trains it on a reader's device. */
export const experiment = training({
  id: 'colour-net',
  version: 1,
  schema: colourSchema,
  measured,
  async data({ data, 'train-images': count }, lab) {
    const train = await lab.data(data, 'train', count);
    return { train, test: await lab.data(data, 'test', lab.testImages) };
  },
  network: () => colourNet(),
  lessons: ({ epochs, shift, seed }, { train }) => ({
    samples: train.count,
    epochs,
    frames: 1,
    rates: { kind: 'cosine' },
    batchOf(order) {
      const pictures = writePictures(train, order, TABLE);
      // A stream for each batch, named by its pictures: a run that was stopped goes on with the same ones.
      const varied =
        shift === 0 ? pictures : mirrorAndShift(pictures, SIDES, shift, createRandom(seed, `vary-${order.join()}`));
      return { x: varied, targets: Uint8Array.from(order, (i) => train.labels[i]!) };
    },
  }),
  tests: { passing: 1000, epoch: 1000 },
  look: false,
  measure: (weights, { data, count }) => measure(weights, data.train, data.test, count),
  result: async (weights, { data, count }, { frame }) => frame ?? measure(weights, data.train, data.test, count),
});

async function measure(weights: Parameters<typeof accuracy>[0]['weights'], train: Images, test: Images, count: number) {
  const network = { spec: colourNet(), weights };
  return {
    'accuracy.test': await accuracy(network, reading(test, count), test.labels.subarray(0, count)),
    'accuracy.train': await accuracy(network, reading(train, LEARNT), train.labels.subarray(0, LEARNT)),
  };
}

function reading(images: Images, most: number): Inputs {
  const read = (from: number, to: number) =>
    writePictures(
      images,
      Array.from({ length: to - from }, (_, i) => from + i),
      TABLE,
    );
  return { count: Math.min(most, images.count), read };
}
