import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { activations } from '../../../src/nets/activation.ts';
import { type LenetOptions, lenet } from '../../../src/nets/lenet.ts';
import type { NetworkSpec } from '../../../src/nets/network.ts';
import { Trainer } from '../../../src/nets/train.ts';
import type { Weights } from '../../../src/nets/weights.ts';
import { apart, examples, largest, weightsOf } from './check.ts';
import { classes, strokeInputs } from './pictures.ts';
import { crossEntropy, responsesOf } from './reference/network.ts';
import { type Parameters64, toReference } from './reference/tensor.ts';

const COUNT = 2;
const labels = classes(COUNT);
const inputs = { noise: examples([32, 32, 1], COUNT, 'noise'), 'padded strokes': strokeInputs(COUNT) };

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

/** Loss and gradients of a batch, as the trainer computes them: Adam's first moment is a tenth of the first gradient. */
async function gradients(backend: string, spec: NetworkSpec, weights: Weights, x: Float32Array) {
  await tf.setBackend(backend);
  const trainer = new Trainer(spec, weights);
  trainer.step({ x, targets: labels }, 1e-3);
  const loss = await trainer.loss();
  const { first } = await trainer.moments();
  trainer.dispose();
  return { loss, all: first.map(({ values }) => values.map((value) => value / (1 - 0.9))) };
}

function referenceLoss(spec: NetworkSpec, parameters: Parameters64, x: Float32Array): number {
  const pixels = { shape: [COUNT, ...spec.input], values: Float64Array.from(x) };
  return crossEntropy(responsesOf(spec.layers, parameters, pixels, true).at(-1)!, labels);
}

/** Central difference of the float64 loss by one parameter. */
function slope(spec: NetworkSpec, parameters: Parameters64, name: string, i: number, x: Float32Array): number {
  const step = 1e-6;
  const values = parameters[name]!;
  const kept = values[i]!;
  const [above, below] = [step, -step].map((by) => {
    values[i] = kept + by;
    return referenceLoss(spec, parameters, x);
  });
  values[i] = kept;
  return (above! - below!) / (2 * step);
}

async function compare(options: LenetOptions, x: Float32Array): Promise<void> {
  const spec = lenet(options);
  const weights = weightsOf(spec, 3);
  const wasm = await gradients('wasm', spec, weights, x);
  const cpu = await gradients('cpu', spec, weights, x);
  const parameters = toReference(weights);
  expect(wasm.loss).toBeCloseTo(referenceLoss(spec, parameters, x), 5);
  for (const [k, { name, values }] of weights.entries()) {
    const ours = wasm.all[k]!;
    expect(apart(ours, cpu.all[k]!), `${name} against cpu`).toBeLessThan(2e-5);
    const scale = largest(ours);
    const strongest = ours.findIndex((value) => Math.abs(value) === scale);
    for (const i of [strongest, createRandom(5, name).below(values.length)]) {
      const expected = slope(spec, parameters, name, i, x);
      expect(Math.abs(ours[i]! - expected) < 1e-3 * scale + 1e-6, `${name}[${i}] ${ours[i]}, not ${expected}`).toBe(
        true,
      );
    }
  }
}

for (const activation of activations) {
  describe(`gradients of LeNet-5 with ${activation}`, () => {
    for (const [picture, x] of Object.entries(inputs)) {
      test(`agree between WASM, the cpu back end and differences of a float64 loss on ${picture}`, async () => {
        await compare({ activation, threshold: 0.1 }, x);
      }, 60_000);
    }
  });
}

describe('gradients of LeNet-5', () => {
  for (const options of [{ filters: 'twelve' }, { filters: 'paired' }, { biases: false }] as const) {
    test(`are right with ${JSON.stringify(options)}`, async () => {
      await compare(options, inputs['padded strokes']);
    }, 60_000);
  }
});
