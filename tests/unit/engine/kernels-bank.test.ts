import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { RECTIFIED_BANK_MIX, RECTIFIED_BANK_MIX_GRAD } from '../../../src/nets/kernels.ts';
import { dataHeld, differences, type Floats, expectNear as near, valuesOf } from './kernel-run.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

interface Layer {
  readonly images: number;
  readonly height: number;
  readonly width: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly size: number;
  readonly filters: number;
}
const layer = (changes: Partial<Layer>): Layer => ({
  ...{ images: 2, height: 4, width: 4, inputs: 2, outputs: 16, size: 3, filters: 2 },
  ...changes,
});

const { floats: noise } = valuesOf('bank');
/** A bank whose filters have zeros here and there, as derivatives have. */
const bankOf = ({ size, filters }: Layer) => noise(size * size * filters).map((v, i) => (i % 4 === 1 ? 0 : v));
const sizesOf = ({ images, height, width, inputs, outputs, filters }: Layer) => ({
  x: images * height * width * inputs,
  w: 2 * filters * inputs * outputs,
  y: images * height * width * outputs,
});

/** The layer in plain loops of float64. */
function plain(layer: Layer, x: Floats, bank: Floats, w: Floats): number[] {
  const { images, height, width, inputs, outputs, size, filters } = layer;
  const border = (size - 1) / 2;
  const y: number[] = new Array(sizesOf(layer).y).fill(0);
  for (let n = 0, place = 0; n < images; n++) {
    for (let r = 0; r < height; r++) {
      for (let q = 0; q < width; q++, place++) {
        for (let f = 0; f < filters; f++) {
          for (let c = 0; c < inputs; c++) {
            let response = 0;
            for (let i = 0; i < size; i++) {
              for (let j = 0; j < size; j++) {
                const [a, b] = [r + i - border, q + j - border];
                if (a < 0 || b < 0 || a >= height || b >= width) continue;
                response += x[((n * height + a) * width + b) * inputs + c]! * bank[(i * size + j) * filters + f]!;
              }
            }
            for (let o = 0; o < outputs; o++) {
              y[place * outputs + o]! +=
                Math.max(response, 0) * w[(2 * f * inputs + c) * outputs + o]! +
                Math.max(-response, 0) * w[((2 * f + 1) * inputs + c) * outputs + o]!;
            }
          }
        }
      }
    }
  }
  return y;
}

function onWasm(layer: Layer, x: Float32Array, bank: Float32Array, w: Float32Array, dy: Float32Array, input = true) {
  const { images, height, width, inputs, outputs, size, filters } = layer;
  return tf.tidy(() => {
    const given = {
      x: tf.tensor(x, [images, height, width, inputs]),
      bank: tf.tensor(bank, [size, size, filters]),
      w: tf.tensor(w, [2 * filters * inputs, outputs]),
    };
    const y = tf.engine().runKernel(RECTIFIED_BANK_MIX, given) as tf.Tensor;
    const back = tf
      .engine()
      .runKernel(
        RECTIFIED_BANK_MIX_GRAD,
        { ...given, dy: tf.tensor(dy, y.shape) },
        { input },
      ) as unknown as tf.Tensor[];
    expect(y.shape).toEqual([images, height, width, outputs]);
    expect(back.map(({ shape }) => shape)).toEqual([given.w.shape, ...(input ? [given.x.shape] : [])]);
    const [dw, dx] = back.map((t) => t.dataSync().slice());
    return { y: y.dataSync().slice(), dw: dw!, dx };
  });
}

describe('a rectified filter bank and its mixing on WASM', () => {
  const layers = [
    ...[1, 3, 4, 5, 8].map((inputs) => layer({ inputs, images: 1 })),
    ...[1, 5, 17].map((outputs) => layer({ outputs, width: 3 })),
    layer({ height: 1, width: 7, inputs: 3 }),
    layer({ height: 5, width: 1, filters: 1 }),
    layer({ height: 9, width: 6, size: 5, filters: 3, outputs: 2, images: 1 }),
    layer({ size: 1, filters: 5, inputs: 6, outputs: 3 }),
  ];
  for (const some of layers) {
    it(`are the plain loop and its differences for ${JSON.stringify(some)}`, () => {
      const [x, bank, w, dy] = [noise(sizesOf(some).x), bankOf(some), noise(sizesOf(some).w), noise(sizesOf(some).y)];
      const { y, dw, dx } = onWasm(some, x, bank, w, dy);
      near('y', y, plain(some, x, bank, w), 1e-6);
      const loss = (of: Floats) => of.length && Array.from(of).reduce((sum, v, i) => sum + v * dy[i]!, 0);
      near(
        'dw',
        dw,
        differences(w, (values) => loss(plain(some, x, bank, values))),
        1e-5,
      );
      near(
        'dx',
        dx!,
        differences(x, (values) => loss(plain(some, values, bank, w))),
        1e-5,
      );
      expect(onWasm(some, x, bank, w, dy, false).dw).toEqual(dw);
    });
  }

  it('are what the cpu back end composes, with 33 and 16 channels, over many pictures', () => {
    for (const some of [
      layer({ inputs: 33, outputs: 33, images: 3, height: 7, filters: 5 }),
      layer({ inputs: 16, outputs: 32, images: 20, height: 8, width: 8, filters: 5 }),
    ]) {
      const [x, bank, w, dy] = [noise(sizesOf(some).x), bankOf(some), noise(sizesOf(some).w), noise(sizesOf(some).y)];
      const { y, dw, dx } = onWasm(some, x, bank, w, dy);
      const wanted = composed(some, x, bank, w, dy);
      near('y', y, wanted.y, 2e-6);
      near('dw', dw, wanted.dw, 5e-6);
      near('dx', dx!, wanted.dx, 5e-6);
    }
  });

  it('pass no gradient where a response is 0', () => {
    const some = layer({ inputs: 5 });
    const x = noise(sizesOf(some).x).map((v, i) => (i % 5 === 3 ? 0 : v));
    const { dx } = onWasm(some, x, bankOf(some), noise(sizesOf(some).w), noise(sizesOf(some).y));
    dx!.forEach((v, i) => {
      expect(v === 0).toBe(i % 5 === 3);
    });
  });

  it('leave no memory behind', () => {
    const before = dataHeld();
    const some = layer({});
    onWasm(some, noise(64), bankOf(some), noise(128), noise(512));
    expect(dataHeld()).toBe(before);
  });

  it('say what does not fit', () => {
    const some = layer({});
    expect(() => onWasm({ ...some, size: 2 }, noise(64), noise(8), noise(128), noise(512))).toThrow(/do not mix/);
  });
});

/** Depthwise convolution, both signs, rectified, mixed; and its gradients, of TF.js's operations on the `cpu` back end. */
function composed({ images, height, width, inputs, outputs, size, filters }: Layer, ...data: Float32Array[]) {
  const [xs, banks, ws, dys] = data as [Float32Array, Float32Array, Float32Array, Float32Array];
  tf.setBackend('cpu');
  const out = tf.tidy(() => {
    const x = tf.tensor4d(xs, [images, height, width, inputs]);
    const bank = tf.tensor3d(banks, [size, size, filters]);
    const depthwise = tf.tile(tf.expandDims(bank, 2), [1, 1, inputs, 1]) as tf.Tensor4D;
    // [places, inputs, filters] -> [places, filters, sign, inputs]
    const raw = tf.reshape(tf.depthwiseConv2d(x, depthwise, 1, 'same'), [-1, inputs, filters]);
    const responses = tf.transpose(raw, [0, 2, 1]);
    const signed = tf.stack([responses, tf.neg(responses)], 2);
    const features = tf.reshape(tf.relu(signed), [-1, 2 * filters * inputs]) as tf.Tensor2D;
    const w = tf.tensor2d(ws, [2 * filters * inputs, outputs]);
    const dy = tf.tensor2d(dys, [images * height * width, outputs]);
    const back = tf.mul(tf.reshape(tf.matMul(dy, w, false, true), signed.shape), tf.step(signed)) as tf.Tensor4D;
    const [plus, minus] = tf.unstack(back, 2) as [tf.Tensor3D, tf.Tensor3D];
    const draw = tf.reshape(tf.transpose(tf.sub(plus, minus), [0, 2, 1]), [images, height, width, inputs * filters]);
    const attrs = { strides: 1, pad: 'same', dilations: 1, inputShape: x.shape };
    const dx = tf
      .engine()
      .runKernel(
        'DepthwiseConv2dNativeBackpropInput',
        { dy: draw, filter: depthwise },
        attrs as unknown as tf.NamedAttrMap,
      );
    return [tf.matMul(features, w), tf.matMul(features, dy, true, false), dx as tf.Tensor].map((t) =>
      t.dataSync().slice(),
    );
  });
  tf.setBackend('wasm');
  return { y: out[0]!, dw: out[1]!, dx: out[2]! };
}
