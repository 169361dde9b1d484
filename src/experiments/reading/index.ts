import type { Images } from '../../data/images.ts';
import { scalingTable, writeBatch } from '../../data/transforms.ts';
import { softmax } from '../../math/softmax.ts';
import { classesOf, listed, outputs, shareRight } from '../../nets/answers.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { Network } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { batchRoom, digitsRead } from '../digits-read.ts';
import { training } from '../training/experiment.ts';
import { trainingImages } from '../training/first-pass.ts';
import type { Place } from '../training/place.ts';
import { METHODS, measured, type Reading, type ReadingFrame, ZERO } from './frame.ts';
import { networkOf, randomised, SIDE } from './network.ts';
import { type Explained, explained, likeness } from './pictures.ts';
import { type ReadingParams, readingPresets, readingSchema } from './schema.ts';
import { templatesOf } from './templates.ts';

export { measured, readingPresets as presets };

/** Test digits on which accuracies are measured, over which gradients are compared, and whose pictures a result compares. */
const TESTS = 2000;
const COMPARED = 40;
const EXPLAINED = 20;

/** Background is 0 and pen 1: a weight under background counts for nothing, so that a template can be laid over a digit. */
const READ = { table: scalingTable('unit'), side: SIDE };

interface Moment {
  readonly params: ReadingParams;
  readonly lab: Pick<Lab, 'data' | 'breathe'>;
  readonly count: number;
}

/** Trains a network on digits and reads it: by ten templates, and by three kinds of pictures of one prediction. */
export const experiment = training({
  id: 'reading',
  version: 1,
  schema: readingSchema,
  measured,
  data: trainingImages,
  network: networkOf,
  lessons(params, train) {
    const { images, ready } = train!;
    return {
      samples: images.count,
      epochs: params.epochs,
      frames: 8,
      rates: { kind: 'cosine' },
      arrived: ready,
      batchOf: (order) => ({
        x: writeBatch(images, order, READ.table, { side: SIDE }, batchRoom(images, order.length, SIDE)),
        targets: Uint8Array.from(order, (i) => images.labels[i]!),
      }),
    };
  },
  tests: { passing: 500, epoch: 1000, most: TESTS },
  measure: (weights, moment) => measure(weights, moment),
  async result(weights, moment) {
    const test = await moment.lab.data(moment.params.data, 'test', moment.count);
    const pair = networksOf(weights, moment.params);
    const read = await Promise.all(pair.map((network) => outputs(network, digitsRead(test, test.count, READ))));
    const [trained, fresh] = read.map((scores) => shareRight(scores, test.labels, CLASSES));
    const digits = digitsOf(test, Math.max(COMPARED, EXPLAINED));
    const { same } = await templatesOf(pair[0], digits.subarray(0, COMPARED * SIDE * SIDE), () => moment.lab.breathe());
    return { accuracy: trained!, 'accuracy.randomised': fresh!, same, ...(await likenesses(pair, digits, moment.lab)) };
  },
});

const networksOf = (weights: Weights, params: ReadingParams): readonly [trained: Network, fresh: Network] => [
  { spec: networkOf(params), weights },
  randomised(params),
];

/** The first `count` test digits as the networks read them. */
const digitsOf = (test: Images, count: number): Float32Array => digitsRead(test, count, READ).read(0, count).slice();

const classOf = async (network: Network, digit: Float32Array): Promise<number> =>
  classesOf(await outputs(network, listed(digit, SIDE * SIDE)), CLASSES)[0]!;

/** Of each method, how alike its pictures are before and after all weights are drawn anew, mean over digits. */
async function likenesses(
  [trained, fresh]: readonly [Network, Network],
  digits: Float32Array,
  lab: Pick<Lab, 'breathe'>,
) {
  const sums = {
    'alike.occlusion': 0,
    'alike.gradient': 0,
    'alike.guided': 0,
    'signed.occlusion': 0,
    'signed.gradient': 0,
    'signed.guided': 0,
  };
  for (let i = 0; i < EXPLAINED; i++) {
    const digit = digits.slice(i * SIDE * SIDE, (i + 1) * SIDE * SIDE);
    const named = await classOf(trained, digit);
    const [before, after] = [await explained(trained, digit, named), await explained(fresh, digit, named)];
    for (const method of METHODS) {
      sums[`alike.${method}`] += likeness(before[method], after[method]) / EXPLAINED;
      sums[`signed.${method}`] += likeness(before[method], after[method], true) / EXPLAINED;
    }
    await lab.breathe();
  }
  return sums;
}

async function measure(weights: Weights, { params, lab, count }: Moment): Promise<Omit<ReadingFrame, keyof Place>> {
  const test = await lab.data(params.data, 'test', Math.max(count, params.digit + 1));
  const [trained, fresh] = networksOf(weights, params);
  const digit = digitsRead(test, [params.digit], READ).read(0, 1).slice();
  const named = await classOf(trained, digit);
  const shown = [await explained(trained, digit, named), await explained(fresh, digit, named)] as const;
  const reading = (network: Network, pictures: Explained) =>
    readingOf(network, pictures, { test, count, digit, named }, lab);
  return {
    trained: await reading(trained, shown[0]),
    randomised: await reading(fresh, shown[1]),
    index: params.digit,
    label: test.labels[params.digit]!,
    named,
    alike: Float32Array.from(METHODS, (method) => likeness(shown[0][method], shown[1][method])),
    testImages: count,
  };
}

async function readingOf(
  network: Network,
  pictures: Explained,
  { test, count, digit, named }: { test: Images; count: number; digit: Float32Array; named: number },
  lab: Pick<Lab, 'breathe'>,
): Promise<Reading> {
  const scores = await outputs(network, digitsRead(test, count, READ), { breathe: () => lab.breathe() });
  const { templates, same } = await templatesOf(network, digitsOf(test, Math.min(COMPARED, count)), () =>
    lab.breathe(),
  );
  const own = await outputs(network, listed(digit, SIDE * SIDE));
  return {
    accuracy: shareRight(scores, test.labels.subarray(0, count), CLASSES),
    same,
    templates: inSteps(templates),
    pictures: {
      occlusion: inSteps(pictures.occlusion),
      gradient: inSteps(pictures.gradient),
      guided: inSteps(pictures.guided),
    },
    sure: softmax(own, CLASSES)[named]!,
  };
}

/** Each number as one of 255 steps up to the largest either way. */
function inSteps(values: Float32Array): Uint8Array {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Uint8Array.from(values, (value) => ZERO + Math.round((ZERO * value) / largest));
}
