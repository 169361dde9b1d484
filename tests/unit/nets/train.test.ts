import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { betaPowers } from '../../../src/nets/adam.ts';
import { countParameters, initLenet, type LenetOptions } from '../../../src/nets/lenet.ts';
import { Trainer } from '../../../src/nets/train.ts';
import type { Weights } from '../../../src/nets/weights.ts';
import { classes, strokeInputs } from './pictures.ts';

const options: LenetOptions = { activation: 'relu', threshold: 0, filters: 'six', biases: true };
const fresh = (): Weights => initLenet(options, createRandom(2, 'weights'));
const x = strokeInputs(8);
const labels = classes(8);

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

describe('the parameters of LeNet-5', () => {
  const count = (filters: LenetOptions['filters'], biases = true) =>
    countParameters(initLenet({ filters, biases }, createRandom(0, 'weights')));
  it('are 61,706 with six filters, 64,262 with twelve and 64,112 with six tied pairs', () => {
    expect([count('six'), count('twelve'), count('paired')]).toEqual([61_706, 64_262, 64_112]);
  });
  it('lose 236 biases of six maps when no layer has any', () => {
    expect(count('six', false)).toBe(61_706 - (6 + 16 + 120 + 84 + 10));
  });
  it('start with biases of 0 and weights within sqrt(6 / fan-in)', () => {
    const values = (name: string) => fresh().find((tensor) => tensor.name === name)!.values;
    const top = values('dense1/weights').reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    expect(top).toBeLessThanOrEqual(Math.sqrt(6 / 400));
    expect(top).toBeGreaterThan(0.999 * Math.sqrt(6 / 400));
    expect(values('conv1/biases').every((b) => b === 0)).toBe(true);
  });
});

describe('training', () => {
  it('gives the same weights to the bit for the same seed', async () => {
    expect(await train(12)).toEqual(await train(12));
  });

  it('goes on from a checkpoint to the bit', async () => {
    const trainer = new Trainer(options, fresh());
    for (let i = 0; i < 7; i++) trainer.step(x, labels, 1e-3);
    const [weights, moments, step] = [await trainer.weights(), await trainer.moments(), trainer.steps];
    trainer.dispose();
    const resumed = new Trainer(options, weights, { step, moments });
    for (let i = 0; i < 5; i++) resumed.step(x, labels, 1e-3);
    expect(await resumed.weights()).toEqual(await train(12));
    resumed.dispose();
  });

  it('lowers the loss, and reports its mean since the last report', async () => {
    const trainer = new Trainer(options, fresh());
    expect(await trainer.loss()).toBeNaN();
    trainer.step(x, labels, 1e-3);
    const first = await trainer.loss();
    expect(first).toBeGreaterThan(0);
    for (let i = 0; i < 60; i++) trainer.step(x, labels, 1e-3);
    expect(await trainer.loss()).toBeLessThan(first);
    trainer.dispose();
  });

  it('keeps no tensor over 500 steps and gives all of them back', () => {
    const before = tf.memory();
    const trainer = new Trainer(options, fresh());
    const [few, fewLabels] = [x.subarray(0, 2 * 1024), labels.subarray(0, 2)];
    trainer.step(few, fewLabels, 1e-3);
    const start = tf.memory();
    const heap = () => (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.length;
    const heapAtStart = heap();
    for (let i = 0; i < 500; i++) trainer.step(few, fewLabels, 1e-3);
    const end = tf.memory();
    expect([end.numTensors, end.numBytes]).toEqual([start.numTensors, start.numBytes]);
    expect(heap()).toBe(heapAtStart);
    trainer.dispose();
    expect(tf.memory().numTensors).toBe(before.numTensors);
  }, 60_000);

  it('refuses pixels that do not fit the labels', () => {
    const trainer = new Trainer(options, fresh());
    expect(() => trainer.step(x, labels.subarray(1), 1e-3)).toThrow(RangeError);
    trainer.dispose();
  });

  it('follows the cpu back end', async () => {
    const wasm = await train(2);
    await tf.setBackend('cpu');
    const cpu = await train(2);
    await tf.setBackend('wasm');
    wasm.forEach(({ values }, k) => {
      const apart = Array.from(values, (w, i) => Math.abs(w - cpu[k]!.values[i]!)).sort((a, b) => a - b);
      // Adam's first steps have the size of the rate whatever the gradient's, so a gradient of rounding noise may go either way.
      expect(apart[Math.floor(0.99 * (apart.length - 1))]).toBeLessThan(1e-5);
    });
  });
});

describe('Adam', () => {
  it('takes its powers by multiplication, step by step', () => {
    expect(betaPowers(0)).toEqual([1, 1]);
    expect(betaPowers(3)).toEqual([0.9 * 0.9 * 0.9, 0.999 * 0.999 * 0.999]);
  });
});

async function train(steps: number): Promise<Weights> {
  const trainer = new Trainer(options, fresh());
  for (let i = 0; i < steps; i++) trainer.step(x, labels, 1e-3);
  const weights = await trainer.weights();
  trainer.dispose();
  return weights;
}
