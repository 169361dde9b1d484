import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { activations, LEAKY_SLOPE, rectify } from '../../../src/nets/activation.ts';
import { ADAM_UPDATE, MOMENTUM_UPDATE, POOL_RECTIFIER_GRAD, RECTIFIER_GRAD } from '../../../src/nets/kernels.ts';
import { crossEntropy } from '../../../src/nets/loss.ts';
import { ADAM } from '../../../src/nets/optimiser.ts';
import { dataHeld, expectNear, type Inputs, type Values, valuesOf } from './kernel-run.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const { noise, flat } = valuesOf('fused');
const THRESHOLD = 0.2;

/** All outputs of a kernel on one back end. */
function outputs(backend: string, kernel: string, inputs: Inputs, attrs: object): Values[] {
  tf.setBackend(backend);
  return tf.tidy(() => {
    const tensors = Object.fromEntries(
      Object.entries(inputs).map(([name, { values, shape }]) => [name, tf.tensor(values, [...shape])]),
    );
    const out = tf.engine().runKernel(kernel, tensors, attrs as tf.NamedAttrMap) as unknown as tf.Tensor[];
    return out.map((tensor) => ({ shape: tensor.shape, values: tensor.dataSync().slice() as Float32Array }));
  });
}

function expectAllAlike(kernel: string, inputs: Inputs, attrs: object, tolerance = 1e-6): void {
  const cpu = outputs('cpu', kernel, inputs, attrs);
  const wasm = outputs('wasm', kernel, inputs, attrs);
  expect(wasm.map(({ shape }) => shape)).toEqual(cpu.map(({ shape }) => shape));
  for (const [k, { values }] of wasm.entries()) {
    expectNear(`${kernel}, output ${k}`, values, cpu[k]!.values, tolerance, 1);
  }
}

function rectified({ shape, values }: Values, activation: (typeof activations)[number]): Values {
  tf.setBackend('cpu');
  const y = tf.tidy(() =>
    rectify(tf.tensor(values, [...shape]), activation, THRESHOLD)
      .dataSync()
      .slice(),
  );
  return { shape, values: y as Float32Array };
}

function pooled({ shape, values }: Values, activation: (typeof activations)[number]): Values {
  tf.setBackend('cpu');
  return tf.tidy(() => {
    const z = rectify(tf.tensor(values, [...shape]), activation, THRESHOLD) as tf.Tensor4D;
    const y = activation === 'linear' ? tf.avgPool(z, 2, 2, 'valid') : tf.maxPool(z, 2, 2, 'valid');
    return { shape: y.shape, values: y.dataSync().slice() as Float32Array };
  });
}

describe('the gradients of rectifiers on WASM are those of the cpu back end', () => {
  for (const activation of activations) {
    const attrs = { activation, slope: LEAKY_SLOPE, threshold: THRESHOLD };
    it(`for ${activation}, of any rank and width`, () => {
      for (const shape of [[7, 9], [5, 4], [1, 1], [2, 3, 5, 6], [6]]) {
        for (const z of [noise(...shape), flat(...shape)]) {
          expectAllAlike(RECTIFIER_GRAD, { z, y: rectified(z, activation), dy: noise(...shape) }, attrs);
        }
      }
    });

    it(`for ${activation} with pooling, odd and even sizes, also where values tie`, () => {
      for (const shape of [
        [2, 6, 8, 3],
        [1, 7, 5, 4],
        [3, 4, 9, 1],
      ]) {
        for (const z of [noise(...shape), flat(...shape)]) {
          const y = pooled(z, activation);
          expectAllAlike(POOL_RECTIFIER_GRAD, { z, y, dy: noise(...y.shape) }, attrs);
        }
      }
    });
  }
});

describe('optimisers on WASM step as on the cpu back end', () => {
  const shapes = [[3], [2, 2], [5, 7], [1]];
  const tensors = (kinds: string) =>
    Object.fromEntries(
      [...kinds].flatMap((kind) =>
        shapes.map((shape, i) => {
          const { values } = noise(...shape);
          return [`${kind}${i}`, { shape, values: kind === 'v' ? values.map((v) => v * v) : values }];
        }),
      ),
    );
  for (const weightDecay of [0, 0.1]) {
    it(`with a weight decay of ${weightDecay}`, () => {
      const learningRate = 0.01;
      const powers = { power1: 0.9 ** 3, power2: 0.999 ** 3 };
      expectAllAlike(ADAM_UPDATE, tensors('wmvg'), { ...ADAM, ...powers, learningRate, weightDecay });
      expectAllAlike(MOMENTUM_UPDATE, tensors('wmg'), { momentum: 0.9, learningRate, weightDecay });
    });
  }

  it('and leave the old weights as they were, and no memory behind', () => {
    tf.setBackend('wasm');
    const before = dataHeld();
    const [w, m, g] = [tf.tensor1d([1, 2]), tf.tensor1d([0, 0]), tf.tensor1d([1, -1])];
    const attrs = { momentum: 0.9, learningRate: 0.5, weightDecay: 0 };
    const made = tf.engine().runKernel(MOMENTUM_UPDATE, { w0: w, m0: m, g0: g }, attrs) as unknown as tf.Tensor[];
    m.dispose();
    expect(Array.from(made[0]!.dataSync())).toEqual([0.5, 2.5]);
    expect(Array.from(made[1]!.dataSync())).toEqual([1, -1]);
    expect(Array.from(w.dataSync())).toEqual([1, 2]);
    tf.dispose([w, g, made]);
    expect(dataHeld()).toBe(before);
  });
});

describe('the cross-entropy kernel', () => {
  for (const backend of ['wasm', 'cpu']) {
    it(`gives the loss and its slope on ${backend}, without overflow`, () => {
      tf.setBackend(backend);
      const logits = [1, 2, 0.5, 1000, -1000, 3];
      const labels = [1, 0];
      const [loss, gradient] = tf.tidy(() =>
        crossEntropy(tf.tensor2d(logits, [2, 3]), tf.tensor1d(labels, 'int32')).map((t) => Array.from(t.dataSync())),
      );
      const sum = Math.E + Math.E ** 2 + Math.E ** 0.5;
      expect(loss![0]).toBeCloseTo((Math.log(sum) - 2) / 2, 6);
      const expected = [Math.E / sum, Math.E ** 2 / sum - 1, Math.E ** 0.5 / sum, 0, 0, 0].map((v) => v / 2);
      gradient!.forEach((v, i) => {
        expect(v).toBeCloseTo(expected[i]!, 6);
      });
    });

    it(`is NaN on ${backend} where training has diverged`, () => {
      tf.setBackend(backend);
      const [loss] = tf.tidy(() =>
        crossEntropy(tf.tensor2d([1, Number.NaN], [1, 2]), tf.tensor1d([0], 'int32')).map((t) => t.dataSync()[0]!),
      );
      expect(loss).toBeNaN();
    });
  }
});
