import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { dataHeld, expectAlike, run, valuesOf } from './kernel-run.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const { noise, flat } = valuesOf('kernels');

const sizes = [
  [7, 7],
  [8, 8],
  [9, 6],
];
const filters = [
  [1, 1],
  [2, 2],
  [3, 3],
  [5, 5],
  [3, 2],
  [4, 4],
];
const paddings = ['valid', 'same', 1] as const;

describe('a convolution and its gradients on WASM are those of the cpu back end', () => {
  for (const strides of [1, 2, [2, 1]]) {
    for (const pad of paddings) {
      it(`for stride ${strides} and padding ${pad}, odd and even sizes and filters`, () => {
        for (const [height, width] of sizes as [number, number][]) {
          for (const [kh, kw] of filters as [number, number][]) {
            const inputShape = [2, height, width, 3] as [number, number, number, number];
            const filterShape = [kh, kw, 3, 4] as [number, number, number, number];
            const info = tf.backend_util.computeConv2DInfo(inputShape, filterShape, strides as number, 1, pad);
            const dy = noise(...info.outShape);
            const attrs = { strides, pad, dataFormat: 'NHWC' };
            const [x, filter] = [noise(...inputShape), noise(...filterShape)];
            expectAlike('Conv2D', { x, filter }, { ...attrs, dilations: 1 });
            expectAlike('Conv2DBackpropFilter', { x: noise(...inputShape), dy }, { ...attrs, filterShape });
            expectAlike('Conv2DBackpropInput', { dy, filter: noise(...filterShape) }, { ...attrs, inputShape });
          }
        }
      });
    }
  }
});

describe('the gradient of max pooling on WASM goes to the first maximum of a window, as on the cpu back end', () => {
  for (const [filterSize, strides] of [
    [2, 2],
    [3, 3],
    [3, 2],
    [2, 1],
  ] as const) {
    for (const pad of ['valid', 'same'] as const) {
      it(`for windows of ${filterSize}, stride ${strides}, padding ${pad}, with and without ties`, () => {
        for (const [height, width] of sizes as [number, number][]) {
          const shape = [2, height, width, 3] as [number, number, number, number];
          const info = tf.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad);
          for (const input of [noise(...shape), flat(...shape)]) {
            const attrs = { filterSize, strides, pad };
            const output = run('cpu', 'MaxPool', { x: input }, attrs);
            expectAlike('MaxPoolGrad', { dy: noise(...info.outShape), input, output }, attrs, 1e-6);
          }
        }
      });
    }
  }
});

describe('matrix products on WASM are those of the cpu back end', () => {
  for (const [transposeA, transposeB] of [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    it(`${transposeA ? 'a turned' : 'a'} times ${transposeB ? 'b turned' : 'b'}, single and in batches`, () => {
      for (const [batchA, batchB] of [
        [[], []],
        [[1], [1]],
        [[3], [3]],
        [[3], [1]],
      ] as const) {
        for (const [rows, inner, columns] of [
          [7, 5, 6],
          [4, 9, 8],
          [1, 3, 17],
          [10, 1, 11],
          [3, 6, 1],
          [64, 30, 10],
        ] as const) {
          const a = noise(...batchA, ...(transposeA ? [inner, rows] : [rows, inner]));
          const b = noise(...batchB, ...(transposeB ? [columns, inner] : [inner, columns]));
          expectAlike('BatchMatMul', { a, b }, { transposeA, transposeB });
        }
      }
    });
  }
});

describe('the fused kernels of TF.js on WASM are those of the cpu back end', () => {
  const activations = ['linear', 'relu', 'relu6', 'leakyrelu'];
  for (const activation of activations) {
    it(`convolution with bias and ${activation}, channels that are no multiple of 8, dilations too`, () => {
      for (const channels of [1, 8, 13]) {
        for (const dilations of [1, 2]) {
          const inputs = { x: noise(2, 9, 8, 5), filter: noise(3, 2, 5, channels), bias: noise(channels) };
          const attrs = { strides: 1, pad: 'same', dataFormat: 'NHWC', dilations, activation, leakyreluAlpha: 0.3 };
          expectAlike('FusedConv2D', inputs, attrs);
        }
      }
    });

    it(`matrix product with bias and ${activation}, any factor turned`, () => {
      for (const [transposeA, transposeB] of [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ] as const) {
        const [a, b] = [transposeA ? noise(9, 11) : noise(11, 9), transposeB ? noise(13, 9) : noise(9, 13)];
        const attrs = { transposeA, transposeB, activation, leakyreluAlpha: 0.3 };
        expectAlike('_FusedMatMul', { a, b, bias: noise(13) }, attrs);
      }
    });
  }
});

it('sums over leading axes on WASM are those of the cpu back end, over others too', () => {
  for (const shape of [[5, 7], [4, 3, 2, 9], [6], [8, 4]]) {
    for (const axis of [[0], [0, 1], [shape.length - 1], shape.map((_, i) => i)]) {
      if (axis.length <= shape.length) expectAlike('Sum', { x: noise(...shape) }, { axis, keepDims: false });
    }
  }
});

it('kernels leave no memory behind', () => {
  tf.setBackend('wasm');
  const before = dataHeld();
  const attrs = { strides: 2, pad: 'valid', dataFormat: 'NHWC', filterShape: [3, 3, 2, 2] };
  run('wasm', 'Conv2DBackpropFilter', { x: noise(1, 8, 8, 2), dy: noise(1, 3, 3, 2) }, attrs);
  run(
    'wasm',
    'Conv2DBackpropInput',
    { dy: noise(1, 6, 6, 2), filter: noise(3, 3, 2, 2) },
    { strides: 1, pad: 'valid', dataFormat: 'NHWC', inputShape: [1, 8, 8, 2] },
  );
  run('wasm', 'BatchMatMul', { a: noise(4, 3), b: noise(4, 3) }, { transposeA: true, transposeB: false });
  expect(dataHeld()).toBe(before);
});
