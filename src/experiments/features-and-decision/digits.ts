import type { Images } from '../../data/images.ts';
import { createRandom } from '../../data/random.ts';
import { scalingTable, writeBatch } from '../../data/transforms.ts';
import { orientedGradients, orientedGradientsSize } from '../../math/oriented-gradients.ts';
import type { Lab } from '../contract.ts';
import type { DecisionParams } from './schema.ts';

/** Training digits are drawn from three times as many, so that seeds differ in them, but from no more than these. */
const POOL = 10_000;
/** Side of a cell of the gradient histograms, in pixels. */
const CELL = 7;

/** The digits of one run, as every reader of them wants them. */
export interface Digits {
  readonly trainLabels: Uint8Array;
  readonly testLabels: Uint8Array;
  /** 32 x 32 each, as the network reads them. */
  readonly train: Float32Array;
  readonly test: Float32Array;
  /** The pixels themselves (0 to 1), or their gradient histograms. */
  examples(set: 'pixels' | 'hog'): Examples;
}

/** Draws the training digits (stream `choice`) and takes the first test digits. */
export async function openDigits(params: DecisionParams, lab: Lab): Promise<Digits> {
  const count = params['train-images'];
  const pool = await lab.data(params.data, 'train', Math.max(count, Math.min(POOL, 3 * count)));
  const testCount = Math.min(params['test-images'], lab.testImages);
  const tests = await lab.data(params.data, 'test', testCount);
  const order = createRandom(params.seed, 'choice').shuffle(Uint32Array.from({ length: pool.count }, (_, i) => i));
  const chosen = order.subarray(0, count);
  const first = Uint32Array.from({ length: testCount }, (_, i) => i);
  const trainLabels = Uint8Array.from(chosen, (index) => pool.labels[index]!);
  const testLabels = tests.labels.slice(0, testCount);
  const table = scalingTable('symmetric');
  return {
    trainLabels,
    testLabels,
    train: writeBatch(pool, chosen, table),
    test: writeBatch(tests, first, table),
    examples(set) {
      const read = set === 'pixels' ? pixelsOf : gradientsOf;
      const [train, test] = [read(pool, chosen), read(tests, first)];
      return { size: train.length / count, train, test, trainLabels, testLabels };
    },
  };
}

function pixelsOf(images: Images, indices: Uint32Array): Float32Array<ArrayBuffer> {
  const size = images.height * images.width;
  const out = new Float32Array(indices.length * size);
  indices.forEach((index, n) => {
    for (let i = 0; i < size; i++) out[n * size + i] = images.pixels[index * size + i]! / 255;
  });
  return out;
}

function gradientsOf(images: Images, indices: Uint32Array): Float32Array<ArrayBuffer> {
  const { height, width } = images;
  const size = orientedGradientsSize(height, width, CELL);
  const out = new Float32Array(indices.length * size);
  indices.forEach((index, n) => {
    const picture = images.pixels.subarray(index * height * width, (index + 1) * height * width);
    orientedGradients(picture, height, width, CELL, out.subarray(n * size, (n + 1) * size));
  });
  return out;
}

/** Features of training and test digits, row by row, with the classes that a decision is learned from and judged by. */
export interface Examples {
  readonly size: number;
  readonly train: Float32Array<ArrayBuffer>;
  readonly test: Float32Array<ArrayBuffer>;
  readonly trainLabels: Uint8Array;
  readonly testLabels: Uint8Array;
}

/** Lets messages in; throws when the run is stopped. */
export type Breathe = () => Promise<void>;

/**
 * The same examples about the mean of the training digits and in units in which their mean squared length is 1, so that
 * every decision meets all features alike. One scale for all features of a set: what varies little keeps varying little.
 */
export function scaled(examples: Examples): Examples {
  const { size, train, test } = examples;
  const count = train.length / size;
  const mean = new Float64Array(size);
  for (let i = 0; i < train.length; i++) mean[i % size]! += train[i]! / count;
  let squares = 0;
  for (let i = 0; i < train.length; i++) squares += (train[i]! - mean[i % size]!) ** 2;
  const scale = squares > 0 ? 1 / Math.sqrt(squares / count) : 1;
  const move = (values: Float32Array) => Float32Array.from(values, (value, i) => (value - mean[i % size]!) * scale);
  return { ...examples, train: move(train), test: move(test) };
}

/** The first `count` training digits, to learn from no more than those. */
export function firstOf(examples: Examples, count: number): Examples {
  if (examples.trainLabels.length <= count) return examples;
  const { size, train, trainLabels } = examples;
  return { ...examples, train: train.subarray(0, count * size), trainLabels: trainLabels.subarray(0, count) };
}
