import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { count, dataHeld, expectAlike, expectNear, run, type Values, valuesOf } from './kernel-run.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const { noise, flat } = valuesOf('windows');
type Shape = [number, number, number, number];

const paddings = [
  'valid',
  'same',
  1,
  [
    [0, 0],
    [2, 1],
    [0, 1],
    [0, 0],
  ],
] as const;

describe('the gradients of a depthwise convolution on WASM are those of the cpu back end', () => {
  const channels = [1, 3, 5, 8, 16, 33];
  for (const strides of [1, 2, [1, 3]] as const) {
    for (const pad of paddings) {
      it(`for strides ${strides}, padding ${JSON.stringify(pad)}`, () => {
        for (const [i, inputs] of channels.entries()) {
          for (const [height, width, kh, kw] of [
            [7, 8, 3, 3],
            [5, 5, 1, 1],
            [9, 6, 2, 4],
          ] as const) {
            const [inputShape, filterShape]: [Shape, Shape] = [
              [1 + (i % 2), height, width, inputs],
              [kh, kw, inputs, 1 + (i % 3)],
            ];
            const attrs = { strides, dilations: 1, pad, dataFormat: 'NHWC' };
            const info = tf.backend_util.computeConv2DInfo(
              ...([inputShape, filterShape, strides, 1, pad, undefined, true] as unknown as Parameters<
                typeof tf.backend_util.computeConv2DInfo
              >),
            );
            const dy = noise(...info.outShape);
            const x = noise(...inputShape);
            expectAlike(
              'DepthwiseConv2dNativeBackpropInput',
              { dy, filter: noise(...filterShape) },
              { ...attrs, inputShape },
            );
            expectAlike('DepthwiseConv2dNativeBackpropFilter', { dy, x }, { ...attrs, filterShape });
          }
        }
      });
    }
  }

  // The cpu back end's gradients take no notice of dilations.
  for (const [strides, dilations] of [
    [2, 1],
    [1, [2, 1]],
    [1, 3],
  ] as const) {
    it(`and the differences of the convolution itself, for strides ${strides}, dilations ${dilations}`, () => {
      const [x, filter] = [noise(2, 5, 6, 3), noise(3, 3, 3, 2)];
      const attrs = { strides, dilations, pad: 'same', dataFormat: 'NHWC' };
      const y = run('wasm', 'DepthwiseConv2dNative', { x, filter }, attrs);
      const dy = noise(...y.shape);
      // Linear in either: float32 differences of a wide step are exact enough.
      const dots = (inputs: { x: typeof x; filter: typeof filter }) =>
        Array.from(run('cpu', 'DepthwiseConv2dNative', inputs, attrs).values).reduce(
          (sum, v, i) => sum + v * dy.values[i]!,
          0,
        );
      const by = (of: typeof x, loss: (values: Float32Array) => number) =>
        Array.from(of.values, (v, i) => {
          const [up, down] = [of.values.slice(), of.values.slice()] as [Float32Array, Float32Array];
          up[i] = v + 1;
          down[i] = v - 1;
          return (loss(up) - loss(down)) / 2;
        });
      const dx = run('wasm', 'DepthwiseConv2dNativeBackpropInput', { dy, filter }, { ...attrs, inputShape: x.shape });
      const dw = run('wasm', 'DepthwiseConv2dNativeBackpropFilter', { dy, x }, { ...attrs, filterShape: filter.shape });
      expectNear(
        'dx',
        dx.values,
        by(x, (values) => dots({ x: { ...x, values }, filter })),
        1e-5,
      );
      expectNear(
        'dw',
        dw.values,
        by(filter, (values) => dots({ x, filter: { ...filter, values } })),
        1e-5,
      );
    });
  }
});

describe('the gradients of pooling on WASM are those of the cpu back end', () => {
  for (const [filterSize, strides] of [
    [2, 2],
    [3, 2],
    [[2, 3], 1],
    [2, [3, 2]],
  ] as const) {
    for (const pad of ['valid', 'same', 1] as const) {
      it(`for windows of ${filterSize}, stride ${strides}, padding ${pad}, any number of channels, with and without ties`, () => {
        for (const channels of [1, 3, 4, 5, 8, 33]) {
          for (const [height, width] of [
            [7, 7],
            [8, 6],
          ] as const) {
            const shape: Shape = [2, height, width, channels];
            const attrs = { filterSize, strides, pad, dimRoundingMode: 'floor' };
            const info = tf.backend_util.computePool2DInfo(
              ...([shape, filterSize, strides, 1, pad, 'floor'] as unknown as Parameters<
                typeof tf.backend_util.computePool2DInfo
              >),
            );
            for (const input of [noise(...shape), flat(...shape)]) {
              const dy = noise(...info.outShape);
              expectAlike('AvgPoolGrad', { dy, input }, attrs, 1e-6);
              const output = { shape: info.outShape, values: new Float32Array(count(info.outShape)) };
              expectAlike('MaxPoolGrad', { dy, input, output }, attrs, 1e-6);
            }
          }
        }
      });
    }
  }
});

describe('sums of segments on WASM', () => {
  it('are those of the cpu back end, for rows of any length and segments without a row', () => {
    for (const inner of [[], [1], [3], [4], [2, 5]]) {
      const ids = Int32Array.of(0, 4, 2, 4, 4, 0);
      const x = noise(6, ...inner);
      const [wasm, cpu] = ['wasm', 'cpu'].map((backend) => sums(backend, x, ids)) as [tf.TypedArray, tf.TypedArray];
      expectNear('sums', wasm, cpu, 1e-6);
    }
  });

  it('leave out rows whose id is no segment', () => {
    const x = { shape: [4], values: Float32Array.of(1, 2, 4, 8) };
    expect([...sums('wasm', x, Int32Array.of(0, -1, 5, 1))]).toEqual([1, 8, 0, 0, 0]);
  });

  function sums(backend: string, { shape, values }: Values, ids: Int32Array): tf.TypedArray {
    tf.setBackend(backend);
    return tf.tidy(() =>
      tf
        .unsortedSegmentSum(tf.tensor(values, [...shape]), tf.tensor1d(ids, 'int32'), 5)
        .dataSync()
        .slice(),
    );
  }
});

it('repetition on WASM is that of the cpu back end, along any axes and of every kind of number', () => {
  const [x, list] = [noise(2, 3, 1, 4), noise(5)];
  for (const reps of [
    [1, 1, 1, 1],
    [1, 3, 2, 1],
    [2, 1, 1, 3],
    [1, 1, 5, 1],
    [3, 2, 2, 2],
    [1, 0, 1, 1],
  ]) {
    expectAlike('Tile', { x }, { reps }, 0);
    expectAlike('Tile', { x: { ...x, values: Int32Array.from(x.values, (v) => 9 * v) } }, { reps }, 0);
  }
  expectAlike('Tile', { x: list }, { reps: [3] }, 0);
});

it('these kernels leave no memory behind', () => {
  tf.setBackend('wasm');
  const before = dataHeld();
  const attrs = { strides: 1, dilations: 1, pad: 'same', dataFormat: 'NHWC' };
  const [x, filter] = [noise(1, 4, 4, 2), noise(3, 3, 2, 2)];
  const dy = noise(1, 4, 4, 4);
  run('wasm', 'DepthwiseConv2dNativeBackpropInput', { dy, filter }, { ...attrs, inputShape: x.shape });
  run('wasm', 'DepthwiseConv2dNativeBackpropFilter', { dy, x }, { ...attrs, filterShape: filter.shape });
  run('wasm', 'AvgPoolGrad', { dy: noise(1, 2, 2, 2), input: x }, { filterSize: 2, strides: 2, pad: 'valid' });
  expect(dataHeld()).toBe(before);
});
