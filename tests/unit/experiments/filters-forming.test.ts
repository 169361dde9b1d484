import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { KINDS } from '../../../src/experiments/filters-forming/frame.ts';
import { givenFilters } from '../../../src/experiments/filters-forming/given.ts';
import { experiment } from '../../../src/experiments/filters-forming/index.ts';
import { firstLayer } from '../../../src/experiments/filters-forming/measure.ts';
import { FIRST, networkOf, startOf } from '../../../src/experiments/filters-forming/network.ts';
import {
  type FiltersFormingParams,
  filtersFormingSchema as schema,
} from '../../../src/experiments/filters-forming/schema.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { responses } from '../../../src/nets/answers.ts';
import { Trainer } from '../../../src/nets/train.ts';
import { tensorNamed } from '../../../src/nets/weights.ts';
import { runToEnd } from './driver.ts';
import { smallLab } from './small-lab.ts';

const small = (changes: Partial<FiltersFormingParams> = {}): FiltersFormingParams => ({
  ...defaultParams(schema),
  data: 'scenes',
  'train-images': 128,
  epochs: 1,
  ...changes,
});
const kindsOf = (params: FiltersFormingParams) =>
  Array.from(firstLayer(startOf(params), startOf(params)).kinds, (kind) => KINDS[kind]);

beforeAll(() => smallLab());

describe('given filters', () => {
  it('have the mean length of random ones, and grey ones of slopes and waves sum to nothing', () => {
    for (const kind of ['sobel', 'gabor', 'blob'] as const) {
      for (const channels of [1, 3] as const) {
        const values = givenFilters(kind, channels);
        for (let k = 0; k < 12; k++) {
          const filter = Array.from({ length: 49 * channels }, (_, i) => values[i * 12 + k]!);
          expect(Math.hypot(...filter)).toBeCloseTo(Math.SQRT2, 5);
          if (kind === 'sobel') expect(filter.reduce((a, b) => a + b)).toBeCloseTo(0, 5);
        }
      }
    }
  });

  it('are told apart by their looks: slopes and waves are stripes, noise has no shape', () => {
    for (const data of ['scenes', 'digits'] as const) {
      for (const first of ['sobel', 'gabor'] as const)
        expect(kindsOf(small({ first, data }))).toEqual(new Array(12).fill('edge'));
      expect(kindsOf(small({ first: 'blob', data }))).not.toContain('edge');
      expect(kindsOf(small({ first: 'random', data }))).toEqual(new Array(12).fill('none'));
    }
  });

  it('stay as they are while the rest learns', async () => {
    for (const first of ['random', 'gabor'] as const) {
      const { last, result } = await runToEnd(experiment, small({ first }), await smallLab({ testImages: 60 }));
      const start = startOf(small({ first }));
      expect(tensorNamed(last.weights, FIRST).values).toEqual(tensorNamed(start, FIRST).values);
      expect(tensorNamed(last.weights, 'conv2/weights').values).not.toEqual(tensorNamed(start, 'conv2/weights').values);
      expect(result.cosine).toBeCloseTo(1, 6);
    }
  });
});

describe('learned filters', () => {
  it('start at a tenth of the same draw where they start small', () => {
    const [little, usual] = [startOf(small()), startOf(small({ init: 'usual' }))].map(
      (weights) => tensorNamed(weights, FIRST).values,
    );
    for (const [i, value] of little!.entries()) expect(10 * value).toBeCloseTo(usual![i]!, 5);
  });

  it('turn and grow in a run, whose frames keep them in steps of their largest weight', async () => {
    const before = tf.memory().numTensors;
    const { frames, last, result } = await runToEnd(experiment, small(), await smallLab({ testImages: 60 }));
    expect(tf.memory().numTensors).toBe(before);
    const end = frames.at(-1)!;
    const { values } = tensorNamed(last.weights, FIRST);
    for (let k = 0; k < 12; k++) {
      const step = end.filters[k * 147 + 5]! - 127;
      expect((step * end.largest) / 127).toBeCloseTo(values[5 * 12 + k]!, 2);
    }
    expect(frames[0]!.turned[0]).toBeCloseTo(1, 5);
    expect(result.cosine).toBeLessThan(1);
    expect(result['kind.edge'] + result['kind.blob'] + result['kind.none']).toBeCloseTo(1, 10);
  });

  it('move by the gradient of the loss and a price on large weights alone: no other term is in a step', async () => {
    const params = small({ init: 'usual' });
    const spec = networkOf(params);
    const random = createRandom(3, 'pictures');
    const x = Float32Array.from({ length: 2 * 16 * 16 * 3 }, () => random.normal());
    const targets = Uint8Array.of(3, 7);
    const start = startOf(params);
    const [rate, decay] = [1e-3, 0.5];
    const stepWith = async (weightDecay: number) => {
      const trainer = new Trainer(spec, start, { optimiser: { kind: 'sgd', weightDecay } });
      trainer.step({ x, targets }, rate);
      const { values } = tensorNamed(await trainer.weights(), FIRST);
      trainer.dispose();
      return values;
    };
    const lossAt = async (index: number, by: number) => {
      const weights = start.map((tensor) => {
        if (tensor.name !== FIRST) return tensor;
        const values = tensor.values.slice();
        values[index]! += by;
        return { ...tensor, values };
      });
      const trainer = new Trainer(spec, weights, { optimiser: { kind: 'sgd' } });
      trainer.step({ x, targets }, 0);
      const loss = await trainer.loss();
      trainer.dispose();
      return loss;
    };
    const [plain, priced] = [await stepWith(0), await stepWith(decay)];
    const { values } = tensorNamed(start, FIRST);
    for (const index of [7, 500, 1200]) {
      const slope = (await lossAt(index, 5e-4)) - (await lossAt(index, -5e-4));
      expect((values[index]! - plain[index]!) / rate).toBeCloseTo(slope / 1e-3, 2);
      expect(plain[index]! - priced[index]!).toBeCloseTo(rate * decay * values[index]!, 6);
    }
  });

  it('answer each patch with the sum of its products with the filter, and a bias', async () => {
    const params = small({ init: 'usual' });
    const random = createRandom(4, 'pictures');
    const x = Float32Array.from({ length: 768 }, () => random.normal());
    const drawn = startOf(params);
    const weights = drawn.map((tensor) =>
      tensor.name === 'conv1/biases'
        ? { ...tensor, values: Float32Array.from({ length: 12 }, (_, k) => k / 10) }
        : tensor,
    );
    const network = { spec: networkOf(params), weights };
    const [answers] = await responses(network, { count: 1, read: () => x }, ['conv1']);
    const { values } = tensorNamed(weights, FIRST);
    const [row, column, k] = [4, 6, 9];
    let sum = k / 10;
    for (let u = 0; u < 7; u++)
      for (let v = 0; v < 7; v++)
        for (let c = 0; c < 3; c++)
          sum += x[((row + u) * 16 + column + v) * 3 + c]! * values[((u * 7 + v) * 3 + c) * 12 + k]!;
    expect(answers![(row * 10 + column) * 12 + k]).toBeCloseTo(sum, 4);
  });
});
