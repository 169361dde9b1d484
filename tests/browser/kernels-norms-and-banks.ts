import * as tf from '@tensorflow/tfjs-core';
import {
  NORM_RELU_POOL,
  NORM_RELU_POOL_GRAD,
  RECTIFIED_BANK_MIX,
  RECTIFIED_BANK_MIX_GRAD,
} from '../../src/nets/kernels.ts';
import type { Arrays } from './kernels-battery.ts';
import { flat, noise } from './kernels-inputs.ts';

type Make = typeof noise;
type Named = Record<string, tf.Tensor>;

/** A kernel's outputs, on the back end that is current. */
function run(kernel: string, inputs: Named, attrs: object = {}): tf.Tensor[] {
  return [tf.engine().runKernel(kernel, inputs, attrs as tf.NamedAttrMap)].flat() as tf.Tensor[];
}
const values = (tensors: readonly tf.Tensor[]): Float32Array[] =>
  tensors.map((tensor) => Float32Array.from(tensor.dataSync()));
const tensor = (make: Make, name: string, ...shape: number[]) => tf.tensor(make(shape, name), shape);

/** Batch norm with rectifier and pooling in every order, forwards and backwards, on noise and where windows tie. */
export function norms(): Arrays {
  const out: Arrays = {};
  for (const [picture, make] of Object.entries({ noise, flat })) {
    for (const order of ['norm-first', 'relu-first']) {
      for (const pool of [true, false]) {
        for (const channels of [3, 8, 33]) {
          const found = tf.tidy(() => {
            const attrs = { order, relu: true, pool, epsilon: 1e-5 };
            const learnt: Named =
              channels === 8 ? { gamma: tensor(noise, 'gamma', 8), beta: tensor(noise, 'beta', 8) } : {};
            const z = tensor(make, 'z', 3, 9, 8, channels);
            const [y, winners, mean, variance] = run(NORM_RELU_POOL, { z, ...learnt }, attrs) as [
              tf.Tensor,
              tf.Tensor,
              tf.Tensor,
              tf.Tensor,
            ];
            const dy = tensor(noise, 'dy', ...y.shape);
            const back = run(NORM_RELU_POOL_GRAD, { z, y, winners, mean, variance, dy, ...learnt }, attrs);
            return values([y, winners, mean, variance, ...back]);
          });
          keep(out, `${picture}, ${order}, ${pool ? 'pooled' : 'whole'}, ${channels} channels`, found);
        }
      }
    }
  }
  return out;
}

/** Rectified banks and their gradients, for sizes that fill the tiles and sizes that do not. */
export function banks(): Arrays {
  const out: Arrays = {};
  for (const [picture, make] of Object.entries({ noise, flat })) {
    for (const [height, width, inputs, outputs, size, filters] of [
      [8, 8, 16, 32, 3, 5],
      [5, 7, 3, 10, 5, 4],
      [6, 6, 1, 16, 3, 5],
    ] as const) {
      const found = tf.tidy(() => {
        const x = tensor(make, 'x', 5, height, width, inputs);
        const bank = tensor(noise, 'bank', size, size, filters);
        const w = tensor(noise, 'w', 2 * filters * inputs, outputs);
        const y = run(RECTIFIED_BANK_MIX, { x, bank, w });
        const dy = tensor(noise, 'dy', 5, height, width, outputs);
        return values([...y, ...run(RECTIFIED_BANK_MIX_GRAD, { x, bank, w, dy }, { input: true })]);
      });
      keep(out, `${picture}, bank of ${size}x${size}, ${inputs} to ${outputs} channels`, found);
    }
  }
  return out;
}

/** Gradients of pooling and of depthwise convolutions, and sums of segments. */
export function windows(): Arrays {
  const out: Arrays = {};
  for (const [picture, make] of Object.entries({ noise, flat })) {
    const found = tf.tidy(() => {
      const input = tensor(make, 'input', 3, 9, 8, 5);
      const dy = tensor(noise, 'dy', 3, 5, 4, 5);
      const pool = { filterSize: 3, strides: 2, pad: 'same' };
      const filter = tensor(noise, 'filter', 3, 3, 5, 2);
      const deep = tensor(noise, 'deep', 3, 5, 4, 10);
      const attrs = { strides: 2, dilations: 1, pad: 'same' };
      const ids = tf.tensor1d(Int32Array.of(2, 0, 2), 'int32');
      return values([
        ...run('MaxPoolGrad', { dy, input, output: dy }, pool),
        ...run('AvgPoolGrad', { dy, input }, pool),
        ...run('DepthwiseConv2dNativeBackpropInput', { dy: deep, filter }, { ...attrs, inputShape: input.shape }),
        ...run('DepthwiseConv2dNativeBackpropFilter', { dy: deep, x: input }, { ...attrs, filterShape: filter.shape }),
        ...run('UnsortedSegmentSum', { x: input, segmentIds: ids }, { numSegments: 4 }),
      ]);
    });
    keep(out, picture, found);
  }
  return out;
}

function keep(out: Arrays, name: string, arrays: readonly Float32Array[]): void {
  for (const [i, array] of arrays.entries()) out[`${name} ${i}`] = array;
}
