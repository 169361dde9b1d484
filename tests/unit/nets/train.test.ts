import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { MOMENTUM_UPDATE } from '../../../src/nets/kernels.ts';
import { lenet } from '../../../src/nets/lenet.ts';
import { initial, type NetworkSpec, parameterSpecs } from '../../../src/nets/network.ts';
import type { Optimiser } from '../../../src/nets/optimiser.ts';
import { partOf, SideBySide, stoppedPartOf } from '../../../src/nets/side-by-side.ts';
import { Trainer, type TrainerOptions } from '../../../src/nets/train.ts';
import { tensorNamed, type Weights } from '../../../src/nets/weights.ts';
import { examples, needs } from './check.ts';
import { classes, strokeInputs } from './pictures.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await tf.setBackend('wasm');
});

const spec = lenet();
const fresh = (network: NetworkSpec = spec, seed = 2) => initial(network, createRandom(seed, 'init'));
const batch = { x: strokeInputs(8), targets: classes(8) };

/** A network that has some of everything: state in the middle and inside a sampler. */
const normed: NetworkSpec = {
  input: [9, 8, 2],
  layers: [
    {
      kind: 'sampler',
      localisation: [
        { kind: 'batch-norm', name: 'look' },
        { kind: 'dense', name: 'map', units: 6, initial: { kind: 'he', factor: 0.3 } },
      ],
    },
    { kind: 'convolution', name: 'conv', filters: 4, size: 3, padding: 'circular', biases: false },
    { kind: 'batch-norm', name: 'norm', affine: true },
    { kind: 'rectifier', activation: 'relu' },
    { kind: 'pool', by: 'max' },
    { kind: 'local', name: 'local', filters: 3, size: 3 },
    { kind: 'dense', name: 'dense', units: 10 },
  ],
};
const normedBatch = { x: examples(normed.input, 8, 'digits'), targets: classes(8) };

async function trainedFor(
  steps: number,
  network = spec,
  { weights = fresh(network), ...options }: TrainerOptions & { readonly weights?: Weights } = {},
): Promise<Weights> {
  const trainer = new Trainer(network, weights, options);
  for (let i = 0; i < steps; i++) trainer.step(network === normed ? normedBatch : batch, 1e-3);
  const trained = await trainer.weights();
  trainer.dispose();
  return trained;
}

describe('training', () => {
  test('gives the same weights to the bit for the same seed', async () => {
    expect(await trainedFor(6)).toEqual(await trainedFor(6));
  });

  for (const [name, network, optimiser] of [
    ['LeNet-5 by Adam', spec, { kind: 'adam' }],
    ['a normalised network by Adam', normed, { kind: 'adam', weightDecay: 1e-3 }],
    ['a normalised network by momentum', normed, { kind: 'sgd', momentum: 0.9, weightDecay: 1e-3 }],
  ] satisfies [string, NetworkSpec, Optimiser][]) {
    test(`goes on from where it stopped to the bit, and leaves nothing behind: ${name}`, async (context) => {
      if (optimiser.kind === 'sgd') needs(context, MOMENTUM_UPDATE);
      const before = tf.memory();
      const trainer = new Trainer(network, fresh(network), { optimiser });
      for (let i = 0; i < 5; i++) trainer.step(network === normed ? normedBatch : batch, 1e-3);
      const [weights, from] = [await trainer.weights(), { step: trainer.steps, moments: await trainer.moments() }];
      trainer.dispose();
      expect(await trainedFor(4, network, { optimiser, weights, from })).toEqual(
        await trainedFor(9, network, { optimiser }),
      );
      expect(tf.memory().numTensors).toBe(before.numTensors);
    });

    test(`keeps no tensor from step to step: ${name}`, async (context) => {
      if (optimiser.kind === 'sgd') needs(context, MOMENTUM_UPDATE);
      const few = network === normed ? normedBatch : { x: batch.x.subarray(0, 2048), targets: classes(2) };
      const trainer = new Trainer(network, fresh(network), { optimiser });
      trainer.step(few, 1e-3);
      trainer.step(few, 1e-3);
      const start = tf.memory();
      const heap = () => (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.length;
      const heapAtStart = heap();
      for (let i = 0; i < 200; i++) trainer.step(few, 1e-3);
      const end = tf.memory();
      expect([end.numTensors, end.numBytes]).toEqual([start.numTensors, start.numBytes]);
      expect(heap()).toBe(heapAtStart);
      trainer.dispose();
    }, 60_000);
  }

  test('lowers the loss, and reports its mean since the last report', async () => {
    const trainer = new Trainer(spec, fresh());
    expect(await trainer.loss()).toBeNaN();
    trainer.step(batch, 1e-3);
    const first = await trainer.loss();
    expect(first).toBeGreaterThan(0);
    for (let i = 0; i < 40; i++) trainer.step(batch, 1e-3);
    expect(await trainer.loss()).toBeLessThan(first);
    trainer.dispose();
  });

  test('refuses pixels that do not fit the labels, and weights of another network', () => {
    const trainer = new Trainer(spec, fresh());
    expect(() => trainer.step({ ...batch, targets: classes(7) }, 1e-3)).toThrow(RangeError);
    trainer.dispose();
    expect(() => new Trainer(lenet({ filters: 'twelve' }), fresh())).toThrow(RangeError);
    expect(() => new Trainer(spec, fresh().slice(1))).toThrow(RangeError);
  });

  test('follows the cpu back end', async () => {
    for (const network of [spec, normed]) {
      await tf.setBackend('wasm');
      const wasm = await trainedFor(2, network);
      await tf.setBackend('cpu');
      const cpu = await trainedFor(2, network);
      for (const [k, { values }] of wasm.entries()) {
        const apart = Array.from(values, (w, i) => Math.abs(w - cpu[k]!.values[i]!)).sort((a, b) => a - b);
        // Adam's first steps have the size of the rate whatever the gradient's: one of rounding noise may go either way.
        expect(apart[Math.floor(0.95 * (apart.length - 1))]).toBeLessThan(1e-5);
      }
    }
  });

  test('fits a line of slope 3 through numbers, to the least-squares answer', async () => {
    const line: NetworkSpec = { input: [1], layers: [{ kind: 'dense', name: 'line', units: 1 }] };
    const trainer = new Trainer(line, fresh(line), { target: 'values' });
    const x = Float32Array.of(-1, 0, 1, 2);
    for (let i = 0; i < 3000; i++) trainer.step({ x, targets: x.map((value) => 3 * value - 1) }, 0.02);
    const [slope, offset] = await trainer.weights();
    expect(slope!.values[0]).toBeCloseTo(3, 3);
    expect(offset!.values[0]).toBeCloseTo(-1, 3);
    trainer.dispose();
  });
});

describe('what is not learnt', () => {
  test('stays as it was to the bit where it is frozen, and the rest learns', async () => {
    const start = fresh();
    const frozen = ['conv1/weights', 'conv1/biases', 'dense2/biases'];
    for (const [i, tensor] of (await trainedFor(3, spec, { weights: start, frozen })).entries()) {
      if (frozen.includes(tensor.name)) expect(tensor).toEqual(start[i]);
      else expect(tensor).not.toEqual(start[i]);
    }
  });

  test('costs nothing: the gradient goes no further down than to the lowest layer that learns', () => {
    const frozen = parameterSpecs(spec).flatMap(({ name }) => (name.startsWith('conv') ? [name] : []));
    const trainer = new Trainer(spec, fresh(), { frozen });
    const kernels = vi.spyOn(tf.engine(), 'runKernel');
    const backwards = () =>
      kernels.mock.calls.map(([name]) => name).filter((name) => /Conv.*(Backprop|Grad)/.test(name));
    trainer.step(batch, 1e-3);
    expect(kernels).toHaveBeenCalled();
    expect(backwards()).toEqual([]);
    trainer.dispose();
    const whole = new Trainer(spec, fresh());
    whole.step(batch, 1e-3);
    expect(backwards().length).toBeGreaterThan(0);
    whole.dispose();
  });

  test('is nothing at all where everything is frozen, and steps still count', async () => {
    const frozen = parameterSpecs(spec).map(({ name }) => name);
    const trainer = new Trainer(spec, fresh(), { frozen });
    trainer.step(batch, 1e-3);
    expect(trainer.steps).toBe(1);
    expect(await trainer.loss()).toBeGreaterThan(0);
    expect(await trainer.weights()).toEqual(fresh());
    trainer.dispose();
  });

  test('is moved by no optimiser: running statistics go by the batches alone', async () => {
    const trained = (options: TrainerOptions) => trainedFor(1, normed, options);
    const [plain, decayed] = [await trained({}), await trained({ optimiser: { kind: 'adam', weightDecay: 0.5 } })];
    for (const name of ['look/mean', 'look/variance', 'norm/mean', 'norm/variance']) {
      expect(tensorNamed(decayed, name)).toEqual(tensorNamed(plain, name));
      expect(tensorNamed(plain, name)).not.toEqual(tensorNamed(fresh(normed), name));
    }
    const moments = new Trainer(normed, fresh(normed));
    moments.step(normedBatch, 1e-3);
    const names = (await moments.moments()).first.map(({ name }) => name);
    moments.dispose();
    expect(names).toEqual(parameterSpecs(normed).flatMap(({ name, state }) => (state ? [] : [name])));
  });
});

describe('networks side by side', () => {
  const two = { a: fresh(spec, 1), b: fresh(spec, 2) };

  test('learn each as they would alone, and keep their names apart', async () => {
    const both = new SideBySide({ a: new Trainer(spec, two.a), b: new Trainer(spec, two.b) });
    const other = { x: strokeInputs(8, 2), targets: classes(8) };
    for (let i = 0; i < 2; i++) await both.step(batch, 1e-3);
    expect(await both.loss()).toBeCloseTo((both.losses.a! + both.losses.b!) / 2, 6);
    const weights = await both.weights();
    expect(partOf(weights, 'a')).toEqual(await trainedFor(2, spec, { weights: two.a }));
    expect(partOf(weights, 'b')).toEqual(await trainedFor(2, spec, { weights: two.b }));
    await both.step({ a: batch, b: other }, 1e-3);
    expect(partOf(await both.weights(), 'a')).toEqual(await trainedFor(3, spec, { weights: two.a }));
    expect(partOf(await both.weights(), 'b')).not.toEqual(await trainedFor(3, spec, { weights: two.b }));
    both.dispose();
  });

  test('go on each from its own part of where they stopped', async () => {
    const both = new SideBySide({ a: new Trainer(spec, two.a), b: new Trainer(spec, two.b) });
    await both.step(batch, 1e-3);
    const [weights, stopped] = [await both.weights(), { step: both.steps, moments: await both.moments() }];
    both.dispose();
    const from = stoppedPartOf(stopped, 'b');
    const resumed = await trainedFor(2, spec, { weights: partOf(weights, 'b'), from });
    expect(resumed).toEqual(await trainedFor(3, spec, { weights: two.b }));
  });

  test('are refused where they are none, or not in step', () => {
    const ahead = new Trainer(spec, two.a);
    ahead.step(batch, 1e-3);
    const behind = new Trainer(spec, two.b);
    expect(() => new SideBySide({ ahead, behind })).toThrow(RangeError);
    expect(() => new SideBySide({})).toThrow(RangeError);
    ahead.dispose();
    behind.dispose();
  });
});
