import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { activations } from '../../../src/nets/activation.ts';
import { fuse } from '../../../src/nets/fuse.ts';
import { NORM_RELU_POOL, RECTIFIED_BANK_MIX } from '../../../src/nets/kernels.ts';
import type { Bank, Convolution, Layer } from '../../../src/nets/layers/layer.ts';
import { apart, BACKENDS, check, counts, evaluate, examples, type How, type List, needs, weightsOf } from './check.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const conv = (more: Partial<Convolution> = {}): Convolution => ({
  kind: 'convolution',
  name: 'conv',
  filters: 4,
  size: 3,
  ...more,
});
const relu: Layer = { kind: 'rectifier', activation: 'relu' };
const max: Layer = { kind: 'pool', by: 'max' };
const norm: Layer = { kind: 'batch-norm', name: 'norm', affine: true };
const bare: Layer = { kind: 'batch-norm', name: 'norm' };
const mix = conv({ name: 'mix', size: 1, biases: false });
const bank: Bank = {
  kind: 'bank',
  size: 3,
  filters: [
    // No sums of these are 0, so that no response to black and white stands at the corner of a rectifier.
    [1, 1.13, 0.87, 1.07, 0.94, 1.21, 0.79, 1.03, 0.98],
    [1, 0.3, -0.7, 1.3, 0.1, -1.1, 2, 0.2, -2.1],
  ],
};

const lengths = (layers: readonly Layer[], training = true, seen: number[] = []) =>
  fuse(layers, { training, seen }).map((step) => step.layers);

/** A list computed with its neighbours joined, against the same list layer by layer, and against the reference. */
function same(list: List, { training = true, joined }: How & { readonly joined: number }): void {
  expect(fuse(list.layers, { training })[0]!.layers).toBe(joined);
  for (const kind of ['noise', 'digits'] as const) {
    const fused = check(list, kind, { training, fused: true });
    const x = examples(list.input, 3, kind);
    const apartFrom = evaluate(list, weightsOf(list), x, counts(list, 3), { training });
    expect(apart(fused.y, apartFrom.y)).toBeLessThan(1e-5);
    expect(apart(fused.x, apartFrom.x)).toBeLessThan(1e-4);
    expect(fused.gradients.map((gradient) => gradient !== undefined)).toEqual(
      apartFrom.gradients.map((gradient) => gradient !== undefined),
    );
    for (const [i, gradient] of fused.gradients.entries()) {
      if (gradient) expect(apart(gradient, apartFrom.gradients[i]!)).toBeLessThan(1e-4);
    }
    expect(fused.state.length).toBe(apartFrom.state.length);
    for (const [i, state] of fused.state.entries()) expect(apart(state, apartFrom.state[i]!)).toBeLessThan(1e-5);
  }
}

describe('joining neighbours', () => {
  test('takes a LeNet block whole, and leaves apart what somebody looks at', () => {
    const layers = [conv(), relu, max, { kind: 'flatten' } as const];
    expect(lengths(layers)).toEqual([3, 1]);
    expect(lengths(layers, false, [2])).toEqual([3, 1]);
    expect(lengths(layers, false, [1])).toEqual([2, 1, 1]);
    expect(lengths(layers, false, [0])).toEqual([1, 1, 1, 1]);
  });

  test('leaves apart what only looks like a block', () => {
    const dense = { kind: 'dense', name: 'dense', units: 3, biases: false } as const;
    expect(lengths([conv({ padding: 'same' }), relu, max])).toEqual([2, 1]);
    expect(lengths([conv({ stride: 2 }), relu, max])).toEqual([2, 1]);
    expect(lengths([conv({ response: 'cosine' }), relu, max])).toEqual([1, 1, 1]);
    expect(lengths([conv(), relu, { ...max, size: 3 }])).toEqual([2, 1]);
    expect(lengths([conv(), max])).toEqual([1, 1]);
    expect(lengths([dense, relu])).toEqual([1, 1]);
    expect(lengths([bank, conv({ size: 3 })])).toEqual([1, 1]);
    expect(lengths([bank, conv({ size: 1, paired: true })])).toEqual([1, 1]);
    expect(lengths([bank, relu, mix])).toEqual([1, 1, 1]);
  });

  test('leaves normalisations apart after training: running statistics stand in', async () => {
    await tf.setBackend('wasm');
    expect(lengths([norm, relu, max], false)).toEqual([1, 1, 1]);
    expect(lengths([conv({ padding: 'same' }), norm, relu], false)).toEqual([1, 1, 1]);
  });
});

for (const backend of BACKENDS) {
  const on = async (context: TestContext, kernel?: string) => {
    await tf.setBackend(backend);
    if (kernel) needs(context, kernel);
  };

  describe(`what is joined computes the same on ${backend}`, () => {
    for (const activation of activations) {
      test(`convolution, ${activation}, pooling`, async (context) => {
        await on(context);
        const rectifier: Layer = { kind: 'rectifier', activation, threshold: activation === 'trelu' ? 0.2 : 0 };
        const layers: Layer[] = activation === 'linear' ? [{ kind: 'pool', by: 'average' }] : [rectifier, max];
        const joined = layers.length + 1;
        for (const more of [{}, { biases: false }, { paired: true }, { size: 5, filters: 6 }, { size: 2, filters: 17 }])
          for (const input of [
            [10, 8, 1],
            [9, 11, 3],
          ])
            same({ input, layers: [conv(more), ...layers] }, { joined });
      }, 60_000);

      test(`convolution or dense layer, and ${activation}`, async (context) => {
        await on(context);
        const rectifier: Layer = { kind: 'rectifier', activation, threshold: activation === 'trelu' ? 0.2 : 0 };
        same({ input: [7, 6, 2], layers: [conv({ padding: 'same' }), rectifier] }, { joined: 2 });
        same({ input: [7, 6, 2], layers: [conv({ stride: 2, paired: true }), rectifier] }, { joined: 2 });
        same({ input: [7, 6, 2], layers: [{ kind: 'dense', name: 'd', units: 5 }, rectifier] }, { joined: 2 });
      });
    }

    test('a linear step between convolution and pooling by maximum', async (context) => {
      await on(context);
      same({ input: [8, 8, 2], layers: [conv(), { kind: 'rectifier', activation: 'linear' }, max] }, { joined: 2 });
    });

    for (const [name, layers] of Object.entries({
      'norm, relu, pooling': [norm, relu, max],
      'norm without affine, relu, pooling': [bare, relu, max],
      'norm, pooling': [norm, max],
      'norm, relu': [norm, relu],
      norm: [norm],
      'relu, norm, pooling': [relu, norm, max],
      'relu, norm without affine': [relu, bare],
    } satisfies Record<string, Layer[]>)) {
      test(name, async (context) => {
        await on(context, NORM_RELU_POOL);
        for (const input of [
          [8, 6, 3],
          [7, 9, 16],
        ])
          same({ input, layers }, { joined: layers.length });
        if (!layers.some(({ kind }) => kind === 'pool')) same({ input: [9], layers }, { joined: layers.length });
      });
    }

    for (const padding of ['same', 'valid', 'circular'] as const) {
      test(`a bank and its mixing, as one convolution: ${padding}`, async (context) => {
        await on(context);
        for (const negated of [false, true])
          for (const biases of [false, true]) {
            const list = {
              input: [8, 7, 2],
              layers: [
                { ...bank, negated, padding },
                { ...mix, biases },
              ],
            };
            sameAsReference(list, 2);
          }
      });
    }

    test('a bank, relu and its mixing', async (context) => {
      await on(context, RECTIFIED_BANK_MIX);
      for (const input of [
        [8, 7, 2],
        [16, 16, 3],
      ])
        sameAsReference({ input, layers: [{ ...bank, negated: true }, relu, mix] }, 3);
    });
  });
}

/** As `same`, without the list layer by layer: a bank's own gradient needs a kernel that may be missing. */
function sameAsReference(list: List, joined: number): void {
  expect(fuse(list.layers, { training: true })[0]!.layers).toBe(joined);
  for (const kind of ['noise', 'digits'] as const) check(list, kind, { fused: true });
}
