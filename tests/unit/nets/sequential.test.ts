import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useWasm } from '../../../src/engine/backends.ts';
import { initLenet, type LenetOptions } from '../../../src/nets/lenet.ts';
import { initSequential, outputShapes, parameterShapes, type SequentialSpec } from '../../../src/nets/sequential.ts';
import { SequentialTrainer } from '../../../src/nets/sequential-train.ts';
import { partOf, SideBySide } from '../../../src/nets/side-by-side.ts';
import { Trainer } from '../../../src/nets/train.ts';
import type { BatchTrainer } from '../../../src/nets/trainer.ts';
import type { Weights } from '../../../src/nets/weights.ts';
import { classes, strokeInputs } from './pictures.ts';

const lenet = (activation: 'relu' | 'linear' | 'abs' | 'tanh' | 'leaky-relu'): SequentialSpec => ({
  input: [32, 32, 1],
  layers: [
    { kind: 'conv', name: 'conv1', filters: 6, size: 5, activation },
    { kind: 'conv', name: 'conv2', filters: 16, size: 5, activation },
    { kind: 'dense', name: 'dense1', units: 120, activation },
    { kind: 'dense', name: 'dense2', units: 84, activation },
    { kind: 'dense', name: 'dense3', units: 10, activation: 'linear' },
  ],
});
const x = strokeInputs(8);
const labels = classes(8);

beforeAll(async () => {
  await useWasm();
});

async function weightsAfter(trainer: BatchTrainer, steps: number): Promise<Weights> {
  for (let i = 0; i < steps; i++) trainer.step(x, labels, 1e-3);
  const weights = await trainer.weights();
  trainer.dispose();
  return weights;
}

describe('a network written as a list of layers', () => {
  for (const activation of ['relu', 'linear', 'abs', 'tanh', 'leaky-relu'] as const) {
    test(`learns as LeNet-5's own trainer does, with ${activation}`, async () => {
      const options: LenetOptions = { activation, threshold: 0, filters: 'six', biases: true };
      const start = initLenet(options, createRandom(3, 'init'));
      const spec = lenet(activation);
      expect(parameterShapes(spec).map(({ name }) => name)).toEqual(start.map(({ name }) => name));
      const ours = await weightsAfter(new SequentialTrainer(spec, start), 3);
      const reference = await weightsAfter(new Trainer(options, start), 3);
      ours.forEach(({ values }, i) => {
        const moved = reference[i]!.values;
        // Adam moves every weight by about the rate: a wrong sign anywhere would be off by 2e-3 and more.
        const worst = values.reduce((most, value, k) => Math.max(most, Math.abs(value - moved[k]!)), 0);
        expect(worst).toBeLessThan(2e-4);
      });
    });
  }

  test('starts as LeNet-5 starts: the same draw from the same seed', () => {
    const options = { filters: 'six', biases: true } as const;
    expect(initSequential(lenet('relu'), createRandom(9, 'init'))).toEqual(initLenet(options, createRandom(9, 'init')));
  });

  test('knows the shape of every layer, and refuses a filter larger than its picture', () => {
    const shapes = outputShapes(lenet('relu')).map((shape) => shape.join('x'));
    expect(shapes).toEqual(['14x14x6', '5x5x16', '120', '84', '10']);
    expect(() =>
      outputShapes({ input: [4, 4, 1], layers: [{ kind: 'conv', name: 'c', filters: 1, size: 5 }] }),
    ).toThrow(RangeError);
  });

  test('fits a line of slope 3 through numbers, to the least-squares answer', async () => {
    const spec: SequentialSpec = {
      input: [1],
      layers: [{ kind: 'dense', name: 'line', units: 1, activation: 'linear' }],
    };
    const trainer = new SequentialTrainer(spec, initSequential(spec, createRandom(1, 'init')), { target: 'values' });
    const inputs = Float32Array.of(-1, 0, 1, 2);
    const outputs = inputs.map((value) => 3 * value - 1);
    for (let i = 0; i < 3000; i++) trainer.step(inputs, outputs, 0.02);
    const [slope, offset] = await trainer.weights();
    expect(slope!.values[0]).toBeCloseTo(3, 3);
    expect(offset!.values[0]).toBeCloseTo(-1, 3);
    trainer.dispose();
  });

  test('leaves frozen parameters as they were to the bit, and the others learn', async () => {
    const spec = lenet('relu');
    const start = initSequential(spec, createRandom(1, 'init'));
    const frozen = ['conv1/weights', 'conv1/biases'];
    const weights = await weightsAfter(new SequentialTrainer(spec, start, { frozen }), 3);
    weights.forEach((tensor, i) => {
      if (frozen.includes(tensor.name)) expect(tensor).toEqual(start[i]);
      else expect(tensor).not.toEqual(start[i]);
    });
  });

  test('goes on from a checkpoint to the bit, and leaves nothing behind', async () => {
    const spec = lenet('relu');
    const start = initSequential(spec, createRandom(1, 'init'));
    const before = tf.memory().numTensors;
    const trainer = new SequentialTrainer(spec, start);
    for (let i = 0; i < 4; i++) trainer.step(x, labels, 1e-3);
    const from = { step: trainer.steps, moments: await trainer.moments() };
    const resumed = new SequentialTrainer(spec, await trainer.weights(), { from });
    trainer.dispose();
    expect(await weightsAfter(resumed, 3)).toEqual(await weightsAfter(new SequentialTrainer(spec, start), 7));
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('networks side by side', () => {
  test('learn each as they would alone, and keep their names apart', async () => {
    const spec = lenet('relu');
    const [a, b] = [1, 2].map((seed) => initSequential(spec, createRandom(seed, 'init')));
    const both = new SideBySide({ a: new SequentialTrainer(spec, a!), b: new SequentialTrainer(spec, b!) });
    const weights = await weightsAfter(both, 3);
    expect(partOf(weights, 'a')).toEqual(await weightsAfter(new SequentialTrainer(spec, a!), 3));
    expect(partOf(weights, 'b')).toEqual(await weightsAfter(new SequentialTrainer(spec, b!), 3));
  });
});
