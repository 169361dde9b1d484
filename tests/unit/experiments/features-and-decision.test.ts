import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import type { Checkpoint } from '../../../src/experiments/contract.ts';
import { choose, heldOut } from '../../../src/experiments/features-and-decision/classifiers/choose.ts';
import { classify } from '../../../src/experiments/features-and-decision/classifiers/classify.ts';
import { type Examples, scaled } from '../../../src/experiments/features-and-decision/digits.ts';
import {
  accuracyOf,
  CLASSIFIERS,
  type DecisionFrame,
  type DecisionResult,
  measured,
  neighboursOf,
  SETS,
} from '../../../src/experiments/features-and-decision/frame.ts';
import { experiment } from '../../../src/experiments/features-and-decision/index.ts';
import { type DecisionParams, decisionSchema } from '../../../src/experiments/features-and-decision/schema.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { type SmallLab, smallLab } from './small-lab.ts';

const small = (changes: Partial<DecisionParams> = {}): DecisionParams => ({
  ...defaultParams(decisionSchema),
  data: 'digits',
  'train-images': 100,
  'test-images': 100,
  epochs: 4,
  ...changes,
});

interface Finished {
  readonly frames: DecisionFrame[];
  readonly result: DecisionResult;
  readonly last: Checkpoint;
}
async function finish(params: DecisionParams, lab: SmallLab, from?: Checkpoint): Promise<Finished> {
  const frames: DecisionFrame[] = [];
  const generator = experiment.run(params, lab, from);
  for (;;) {
    const { value, done } = await generator.next();
    if (done) return { frames, result: value, last: lab.saved[lab.saved.length - 1]! };
    frames.push(value);
  }
}
const accuracies = (result: DecisionResult) =>
  Object.keys(measured).map((name) => (result as unknown as Record<string, number>)[name]);

/** Ten clouds of `count` points each around random centres in twelve dimensions. */
function clouds(count: number, spread: number): Examples {
  const random = createRandom(1, 'clouds');
  const size = 12;
  const centres = Array.from({ length: 10 * size }, () => 4 * random.normal());
  const labels = () => Uint8Array.from({ length: 10 * count }, (_, n) => n % 10);
  const points = (of: Uint8Array) =>
    Float32Array.from({ length: of.length * size }, (_, i) => {
      return centres[of[Math.floor(i / size)]! * size + (i % size)]! + spread * random.normal();
    });
  const [trainLabels, testLabels] = [labels(), labels()];
  return { size, train: points(trainLabels), test: points(testLabels), trainLabels, testLabels };
}
const breathe = async (): Promise<void> => undefined;
const chance = { seed: 1, stream: 'test', epochs: 60, settings: 'usual', kernelImages: 2000 } as const;

describe('who decides', () => {
  it.each(CLASSIFIERS)('%s reads ten clouds that lie apart', async (name) => {
    await smallLab();
    const examples = scaled(clouds(12, 0.5));
    expect(await classify(name, examples, chance, breathe)).toEqual(examples.testLabels);
  });

  it.each(CLASSIFIERS)('%s reads them at a setting of its own, too', async (name) => {
    await smallLab();
    const examples = scaled(clouds(12, 0.5));
    expect(await classify(name, examples, { ...chance, settings: 'chosen' }, breathe)).toEqual(examples.testLabels);
  });

  it('chooses a setting on the last fifth of the training examples, the first of equals, and never asks the tests', async () => {
    const examples = clouds(10, 1);
    const held = heldOut(examples);
    expect([...held.trainLabels, ...held.testLabels]).toEqual([...examples.trainLabels]);
    expect(held.testLabels).toHaveLength(20);
    const right = { low: 3, high: 12, same: 12 };
    const chosen = await choose(['low', 'high', 'same'] as const, examples, async ({ testLabels, test }, setting) => {
      expect(test).toEqual(examples.train.subarray(80 * examples.size));
      return testLabels.map((label, n) => (n < right[setting] ? label : (label + 1) % 10));
    });
    expect(chosen).toBe('high');
  });

  it('gives the Gaussian machine as many examples as it may have', async () => {
    await smallLab();
    const { trainLabels, ...rest } = clouds(20, 0.5);
    // Of the last classes there are examples in the second half alone.
    const sorted = Array.from(trainLabels.keys()).sort((a, b) => trainLabels[a]! - trainLabels[b]!);
    const train = Float32Array.from(
      sorted.flatMap((n) => [...rest.train.subarray(n * rest.size, (n + 1) * rest.size)]),
    );
    const examples = scaled({ ...rest, train, trainLabels: Uint8Array.from(sorted, (n) => trainLabels[n]!) });
    const half = await classify('rbf-svm', examples, { ...chance, kernelImages: 100 }, breathe);
    expect(Math.max(...half)).toBe(4);
    expect(await classify('rbf-svm', examples, chance, breathe)).toEqual(examples.testLabels);
  });

  it('finds the nearest training example as comparing one by one does', async () => {
    await smallLab();
    const { size, train, test, trainLabels, testLabels } = clouds(15, 8);
    const distance = (n: number, m: number) => {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (test[n * size + k]! - train[m * size + k]!) ** 2;
      return sum;
    };
    const expected = testLabels.map((_, n) => {
      const all = Array.from(trainLabels, (_, m) => distance(n, m));
      return trainLabels[all.indexOf(Math.min(...all))]!;
    });
    expect(expected).not.toEqual(testLabels);
    const examples = { size, train, test, trainLabels, testLabels };
    expect(await classify('nearest', examples, chance, breathe)).toEqual(expected);
  });

  it('scales a set to mean 0 and mean squared length 1 by its training digits alone', () => {
    const { train, size } = scaled(clouds(20, 3));
    const sums = Array.from({ length: size }, (_, k) =>
      train.reduce((sum, v, i) => (i % size === k ? sum + v : sum), 0),
    );
    expect(Math.max(...sums.map(Math.abs))).toBeLessThan(1e-3);
    expect(train.reduce((sum, value) => sum + value * value, 0) / (train.length / size)).toBeCloseTo(1, 4);
  });
});

/** Milliseconds that 84 classifiers may take on a busy machine. */
const SLOW = 120_000;

describe('a run', () => {
  const params = small({ boundary: 'c5' });
  let whole: Finished;
  let tensors = 0;
  beforeAll(async () => {
    const lab = await smallLab();
    tensors = tf.memory().numTensors;
    whole = await finish(params, lab);
  }, SLOW);

  it('leaves no tensor behind', () => {
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it('judges pixels and histograms while the network learns, then the boundary shown, then everything', () => {
    const { frames, result } = whole;
    const judged = (frame: DecisionFrame) => SETS.filter((set) => accuracyOf(frame, set, 'nearest') >= 0);
    expect(judged(frames[0]!)).toEqual(['pixels']);
    expect(accuracyOf(frames[0]!, 'pixels', 'logistic')).toBeNaN();
    const news = frames.flatMap((frame, i) =>
      judged(frame).filter((set) => i === 0 || !judged(frames[i - 1]!).includes(set)),
    );
    expect(news.slice(0, 4)).toEqual(['pixels', 'hog', 'trained-c5', 'trained-f6']);
    const last = frames[frames.length - 1]!;
    expect(last.step).toBe(last.steps);
    expect([...last.right].every((count) => count >= 0)).toBe(true);
    expect(frames.every(({ step }, i) => i === 0 || step > frames[i - 1]!.step)).toBe(true);
    for (const set of SETS) {
      const counts = neighboursOf(last, set);
      expect(counts.reduce((a, b) => a + b)).toBe(100);
      const same = Array.from({ length: 10 }, (_, c) => counts[c * 11]!).reduce((a, b) => a + b);
      expect(same / 100).toBe(accuracyOf(last, set, 'nearest'));
      expect(result[`accuracy.${set}.nearest`]).toBe(same / 100);
    }
  });

  it(
    'gives the same frames and results when it is stopped and resumed',
    async () => {
      let steps = 0;
      const lab = await smallLab({
        breathe: async (current) => {
          if (!current || ++steps !== 5) return;
          lab.save(await current());
          lab.stop.abort();
        },
        quiet: true,
      });
      await expect(finish(params, lab)).rejects.toMatchObject({ name: 'AbortError' });
      expect(tf.memory().numTensors).toBe(tensors);
      const resumed = await finish(params, await smallLab(), lab.saved[lab.saved.length - 1]);
      expect(resumed.last.weights).toEqual(whole.last.weights);
      expect(accuracies(resumed.result)).toEqual(accuracies(whole.result));
      // The loss is a mean since the frame before, which a resumed run does not know.
      for (const { loss: _, ...frame } of resumed.frames) {
        expect(whole.frames.find(({ step }) => step === frame.step)).toMatchObject(frame);
      }
    },
    SLOW,
  );

  it(
    'gives the same result whether frames are measured or not',
    async () => {
      const quiet = await finish({ ...params, features: 'random' }, await smallLab({ quiet: true }));
      expect(accuracies(quiet.result)).toEqual(accuracies(whole.result));
    },
    SLOW,
  );
});
