import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { ZERO } from '../../../src/experiments/reading/frame.ts';
import { experiment } from '../../../src/experiments/reading/index.ts';
import { networkOf, randomised } from '../../../src/experiments/reading/network.ts';
import { explained, likeness, PLACES } from '../../../src/experiments/reading/pictures.ts';
import { type ReadingParams, readingSchema as schema } from '../../../src/experiments/reading/schema.ts';
import { templatesOf } from '../../../src/experiments/reading/templates.ts';
import { softmax } from '../../../src/math/softmax.ts';
import { listed, outputs } from '../../../src/nets/answers.ts';
import { inputGradient } from '../../../src/nets/input-gradient.ts';
import { countParameters, initial } from '../../../src/nets/network.ts';
import { tensorNamed } from '../../../src/nets/weights.ts';
import { runToEnd } from './driver.ts';
import { smallLab } from './small-lab.ts';

const small = (changes: Partial<ReadingParams> = {}): ReadingParams => ({
  ...defaultParams(schema),
  data: 'digits',
  'train-images': 200,
  epochs: 1,
  ...changes,
});
const drawn = (count: number, seed = 1): Float32Array => {
  const random = createRandom(seed, 'pictures');
  return Float32Array.from({ length: count * 784 }, () => random.uniform());
};
const still = async () => undefined;

beforeAll(() => smallLab());

describe('a linear model', () => {
  it('is softmax regression: its templates are its weights less their mean over the classes, and tell all', async () => {
    const network = randomised(small());
    const { templates, same } = await templatesOf(network, drawn(5), still);
    const { values } = tensorNamed(network.weights, 'scores/weights');
    for (const [pixel, c] of [
      [0, 0],
      [400, 3],
      [783, 9],
    ] as const) {
      const row = values.subarray(pixel * 10, pixel * 10 + 10);
      const mean = row.reduce((sum, value) => sum + value, 0) / 10;
      expect(templates[c * 784 + pixel]).toBeCloseTo(row[c]! - mean, 5);
    }
    expect(same).toBeCloseTo(1, 5);
  });

  it('with two classes is logistic regression: the softmax of two scores is the logistic function of their difference', async () => {
    const spec = {
      ...networkOf(small()),
      layers: [{ kind: 'flatten' }, { kind: 'dense', name: 'scores', units: 2 }],
    } as const;
    const network = { spec, weights: initial(spec, createRandom(2, 'init')) };
    const scores = await outputs(network, listed(drawn(1), 784));
    expect(softmax(scores, 2)[1]).toBeCloseTo(1 / (1 + Math.exp(scores[0]! - scores[1]!)), 6);
  });
});

describe('a network with hidden layers', () => {
  it('has gradients that differ from digit to digit, freed of what chance would share', async () => {
    const { same } = await templatesOf(randomised(small({ head: 'dense' })), drawn(6), still);
    expect(same).toBeLessThan(0.99);
    expect(same).toBeGreaterThan(0);
  });

  it('has 50,890 parameters with one hidden layer and 20,522 with convolutions before it', () => {
    const counts = schema.head.values.map((head) => countParameters(networkOf({ head })));
    expect(counts).toEqual([7850, 50_890, 20_522, 3594]);
  });
});

describe('pictures of one prediction', () => {
  it('are of guided backpropagation what one hidden layer makes of it: positive ways alone, on the way back', async () => {
    const network = randomised(small({ head: 'hidden' }));
    const digit = drawn(1);
    const { gradient } = await inputGradient(network, digit, { at: 'scores', channel: 4 }, { guided: true });
    const [w1, w2] = ['hidden/weights', 'scores/weights'].map((name) => tensorNamed(network.weights, name).values);
    const expected = (pixel: number) => {
      let sum = 0;
      for (let unit = 0; unit < 64; unit++) {
        let z = 0;
        for (let i = 0; i < 784; i++) z += digit[i]! * w1![i * 64 + unit]!;
        if (z > 0) sum += w1![pixel * 64 + unit]! * Math.max(0, w2![unit * 10 + 4]!);
      }
      return sum;
    };
    for (const pixel of [3, 390, 700]) expect(gradient[pixel]).toBeCloseTo(expected(pixel), 4);
  });

  it('are of occlusion of a linear model the template under the square, times the ink there', async () => {
    const network = randomised(small());
    const digit = drawn(1, 3);
    const { occlusion, gradient, guided } = await explained(network, digit, 7);
    expect(occlusion).toHaveLength(PLACES ** 2);
    let sum = 0;
    for (let row = 4; row < 10; row++)
      for (let column = 10; column < 16; column++) sum += digit[row * 28 + column]! * gradient[row * 28 + column]!;
    expect(occlusion[2 * PLACES + 5]).toBeCloseTo(sum, 4);
    // Without rectifiers there is nothing to guide.
    expect(guided).toEqual(gradient);
  });

  it('are alike by sizes whatever the signs, and by signs only where those agree', () => {
    const a = Float32Array.of(1, -2, 3, -4);
    expect(likeness(a, Float32Array.of(-1, 2, -3, 4))).toBeCloseTo(1, 10);
    expect(likeness(a, Float32Array.of(-1, 2, -3, 4), true)).toBeCloseTo(-1, 10);
    expect(likeness(a, new Float32Array(4))).toBe(0);
  });
});

describe('a run', () => {
  it('reads the trained network and one drawn anew, and leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const { frames, result } = await runToEnd(
      experiment,
      small({ head: 'hidden' }),
      await smallLab({ testImages: 50 }),
    );
    expect(tf.memory().numTensors).toBe(before);
    const end = frames.at(-1)!;
    expect(end.trained.accuracy).toBe(result.accuracy);
    expect(end.randomised.templates).toEqual(frames[0]!.randomised.templates);
    expect(end.trained.templates).not.toEqual(frames[0]!.trained.templates);
    expect(Math.max(...end.trained.templates)).toBeLessThanOrEqual(2 * ZERO);
    expect(end.alike).toHaveLength(3);
  });
});
