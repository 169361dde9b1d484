import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { type Activation, activations, LEAKY_SLOPE, rectify } from '../../../src/nets/activation.ts';
import { correlate, correlateFilterGradient, correlateInputGradient, type Walk } from '../../../src/nets/correlate.ts';
import { CONV_RECTIFY_POOL, CONV_RECTIFY_POOL_GRAD, POOL_RECTIFIER_GRAD } from '../../../src/nets/kernels.ts';
import { digitPictures } from '../../browser/kernels-inputs.ts';
import { count, expectNear, valuesOf } from './kernel-run.ts';

type Shape = [number, number, number, number];

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const { floats: noise } = valuesOf('block');
const read = (tensors: tf.Tensor[]) => tensors.map((tensor) => tensor.dataSync().slice() as Float32Array);

const THRESHOLD = 0.2;
/** The filter's own shape says its size. */
const WALK: Walk = { size: 1, stride: 1, padding: 'valid' };
const attrsOf = (activation: Activation) => ({ activation, slope: LEAKY_SLOPE, threshold: THRESHOLD });

/** One convolution block, rectified and pooled: outputs, and gradients where dy arrives. */
interface Block {
  readonly x: Float32Array;
  readonly shape: Shape;
  readonly filter: Shape;
  readonly w: Float32Array;
  readonly b: Float32Array | undefined;
  readonly dy: Float32Array;
}

const tensorsOf = ({ x, shape, filter, w, b }: Block) => ({
  x: tf.tensor(x, shape) as tf.Tensor4D,
  w: tf.tensor(w, filter) as tf.Tensor4D,
  b: b && tf.tensor1d(b),
});

/** y, dw, db, dx by the fused kernels of the WASM back end. */
function fused(block: Block, activation: Activation): Float32Array[] {
  tf.setBackend('wasm');
  return tf.tidy(() => {
    const { x, w, b } = tensorsOf(block);
    const attrs = attrsOf(activation);
    const run = (kernel: string, inputs: object, more = {}) =>
      tf.engine().runKernel(kernel, inputs as tf.NamedTensorMap, { ...attrs, ...more }) as unknown as tf.Tensor[];
    const [y, winners] = run(CONV_RECTIFY_POOL, b ? { x, w, b } : { x, w });
    const dy = tf.tensor(block.dy.subarray(0, y!.size), y!.shape);
    return read([y!, ...run(CONV_RECTIFY_POOL_GRAD, { x, w, y: y!, winners: winners!, dy }, { input: true })]);
  });
}

/** The same on the cpu back end, operation by operation. */
function composed(block: Block, activation: Activation): Float32Array[] {
  tf.setBackend('cpu');
  return tf.tidy(() => {
    const { x, w, b } = tensorsOf(block);
    const z = correlate(x, w, WALK, b);
    const y =
      activation === 'abs'
        ? tf.maxPool(tf.abs(z), 2, 2, 'valid')
        : rectify(tf.maxPool(z, 2, 2, 'valid'), activation, THRESHOLD);
    const dy = tf.tensor(block.dy.subarray(0, y.size), y.shape);
    const made = tf.engine().runKernel(POOL_RECTIFIER_GRAD, { z, y, dy }, attrsOf(activation));
    const [dz, db] = made as unknown as [tf.Tensor4D, tf.Tensor1D];
    return read([y, correlateFilterGradient(x, dz, w.shape, WALK), db, correlateInputGradient(dz, w, x.shape, WALK)]);
  });
}

function expectAlike(block: Block, activation: Activation): void {
  const expected = composed(block, activation);
  for (const [k, values] of fused(block, activation).entries()) {
    expectNear(`${['y', 'dw', 'db', 'dx'][k]} of ${activation}`, values, expected[k]!, 1e-5, 1);
  }
}

function block(x: Float32Array, shape: Shape, filter: Shape, bias = true): Block {
  return {
    x,
    shape,
    filter,
    w: noise(count(filter)),
    b: bias ? noise(filter[3]) : undefined,
    dy: noise(8 * count(shape)),
  };
}

const shapes: [Shape, Shape][] = [
  [
    [2, 12, 12, 1],
    [5, 5, 1, 6],
  ],
  [
    [3, 14, 14, 6],
    [5, 5, 6, 16],
  ],
  [
    [2, 9, 11, 3],
    [3, 3, 3, 4],
  ],
  [
    [1, 8, 7, 4],
    [2, 3, 4, 9],
  ],
  [
    [2, 7, 6, 2],
    [1, 1, 2, 8],
  ],
  [
    [1, 17, 9, 1],
    [8, 2, 1, 3],
  ],
];

describe('a convolution rectified and pooled in one pass is that of the cpu back end, forwards and backwards', () => {
  for (const activation of activations.filter((name) => name !== 'linear')) {
    it(`with ${activation}: odd and even sizes, one picture and more, with and without biases`, () => {
      for (const [shape, filter] of shapes) {
        expectAlike(block(noise(count(shape)), shape, filter), activation);
        expectAlike(block(noise(count(shape)), shape, filter, false), activation);
      }
    });

    it(`with ${activation} where responses tie: a flat picture, a few grey levels, padded digits`, () => {
      for (const [shape, filter] of shapes) {
        const flat = new Float32Array(count(shape)).fill(-1);
        expectAlike(block(flat, shape, filter), activation);
        expectAlike(
          block(
            flat.map((v, i) => (i % 7 ? v : 0.5)),
            shape,
            filter,
          ),
          activation,
        );
      }
      expectAlike(block(digitPictures(3).x, [3, 32, 32, 1], [5, 5, 1, 6]), activation);
    });
  }
});

it('the first largest response of a window wins, row by row', () => {
  // A filter of one weight: responses are the pixels.
  const x = [0, 1, 1, 1, 2, 0, 1, 2, 0, 0, 3, 3, 0, 0, 3, 3];
  const made = fused(
    {
      x: Float32Array.from(x),
      shape: [1, 4, 4, 1],
      filter: [1, 1, 1, 1],
      w: Float32Array.of(1),
      b: undefined,
      dy: Float32Array.of(1, 2, 3, 4),
    },
    'relu',
  );
  expect(Array.from(made[0]!)).toEqual([2, 2, 0, 3]);
  // The third window is blocked: nothing of it is positive.
  expect(Array.from(made[3]!)).toEqual([0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 4, 0, 0, 0, 0, 0]);
});
