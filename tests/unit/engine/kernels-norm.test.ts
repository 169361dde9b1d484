import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { NORM_RELU_POOL, NORM_RELU_POOL_GRAD, type NormReluPoolAttrs } from '../../../src/nets/kernels.ts';
import { count, dataHeld, differences, type Floats, expectNear as near, valuesOf } from './kernel-run.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

type Size = [images: number, height: number, width: number, channels: number];
interface Layer {
  readonly size: Size;
  readonly attrs: NormReluPoolAttrs;
  readonly gamma?: Floats;
  readonly beta?: Floats;
}

const { floats: noise } = valuesOf('norm');

/** The layer in plain loops of float64: what each window takes, and what of it is y. */
function plain({ size, attrs, gamma, beta }: Layer, z: Floats) {
  const [images, height, width, channels] = size;
  const { order, relu, pool, epsilon } = attrs;
  const before = (v: number) => (relu && order === 'relu-first' ? Math.max(v, 0) : v);
  const after = (v: number) => (relu && order === 'norm-first' ? Math.max(v, 0) : v);
  const places = images * height * width;
  const of = (c: number, f: (v: number) => number) => {
    let sum = 0;
    for (let p = 0; p < places; p++) sum += f(before(z[p * channels + c]!));
    return sum / places;
  };
  const each = Array.from({ length: channels }, (_, c) => c);
  const mean = each.map((c) => of(c, (v) => v));
  const variance = each.map((c) => of(c, (v) => (v - mean[c]!) ** 2));
  const value = (i: number) => {
    const c = i % channels;
    const normal = (before(z[i]!) - mean[c]!) / Math.sqrt(variance[c]! + epsilon);
    return after(normal * (gamma?.[c] ?? 1) + (beta?.[c] ?? 0));
  };
  const step = pool ? 2 : 1;
  const y: number[] = [];
  const winners: number[] = [];
  for (let n = 0; n < images; n++) {
    for (let r = 0; r + step <= height; r += step) {
      for (let x = 0; x + step <= width; x += step) {
        for (const c of each) {
          const window = (pool ? [0, 1, 2, 3] : [0]).map((q) =>
            value(((n * height + r + (q >> 1)) * width + x + (q & 1)) * channels + c),
          );
          winners.push(window.indexOf(Math.max(...window)));
          y.push(Math.max(...window));
        }
      }
    }
  }
  return { y, winners, mean, variance };
}

const tensors = ({ gamma, beta }: Layer): Record<string, tf.Tensor> =>
  gamma ? { gamma: tf.tensor1d(Array.from(gamma)), beta: tf.tensor1d(Array.from(beta!)) } : {};

function onWasm(layer: Layer, z: Float32Array, dy?: Float32Array) {
  return tf.tidy(() => {
    const inputs = { z: tf.tensor4d(z, layer.size), ...tensors(layer) };
    const attrs = layer.attrs as unknown as tf.NamedAttrMap;
    const forward = tf.engine().runKernel(NORM_RELU_POOL, inputs, attrs) as unknown as tf.Tensor[];
    const [y, winners, mean, variance] = forward as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    const more = { y, winners, mean, variance, dy: tf.tensor((dy ?? noise(y.size)).slice(0, y.size), y.shape) };
    const back = tf.engine().runKernel(NORM_RELU_POOL_GRAD, { ...inputs, ...more }, attrs) as unknown as tf.Tensor[];
    return {
      shapes: [...forward, ...back].map(({ shape }) => shape),
      winners: [...winners.dataSync()],
      forward: [y, mean, variance].map((t) => t.dataSync().slice() as Float32Array),
      back: back.map((t) => t.dataSync().slice() as Float32Array),
    };
  });
}

const sizes: Size[] = [
  [2, 6, 4, 3],
  [1, 5, 7, 8],
  [3, 4, 4, 1],
  [2, 3, 3, 5],
  [1, 2, 2, 16],
  [2, 5, 4, 33],
];
const affine = (channels: number) => ({ gamma: noise(channels), beta: noise(channels) });
const kinds: NormReluPoolAttrs[] = (['norm-first', 'relu-first'] as const).flatMap((order) =>
  [true, false].flatMap((relu) => [true, false].map((pool) => ({ order, relu, pool, epsilon: 1e-3 }))),
);

for (const attrs of kinds) {
  const name = `${attrs.order}${attrs.relu ? ', relu' : ''}${attrs.pool ? ', pooled' : ''}`;
  describe(`batch norm on WASM (${name})`, () => {
    for (const size of sizes) {
      for (const learnt of [false, true]) {
        it(`is the plain loop and its differences for [${size}]${learnt ? ' with gamma and beta' : ''}`, () => {
          const layer: Layer = { size, attrs, ...(learnt ? affine(size[3]) : {}) };
          const z = noise(count(size));
          const wanted = plain(layer, z);
          const dy = noise(wanted.y.length);
          const { forward, winners, back } = onWasm(layer, z, dy);
          near('y', forward[0]!, wanted.y, 2e-6);
          near('mean', forward[1]!, wanted.mean, 1e-6);
          near('variance', forward[2]!, wanted.variance, 1e-6);
          expect(winners).toEqual(attrs.pool ? wanted.winners : []);
          expect(back.length).toBe(learnt ? 3 : 1);
          const loss = (at: Layer, values: Floats) => plain(at, values).y.reduce((sum, v, i) => sum + v * dy[i]!, 0);
          near(
            'dz',
            back[0]!,
            differences(z, (values) => loss(layer, values)),
            2e-4,
          );
          if (learnt) {
            near(
              'dgamma',
              back[1]!,
              differences(layer.gamma!, (gamma) => loss({ ...layer, gamma }, z)),
              2e-4,
            );
            near(
              'dbeta',
              back[2]!,
              differences(layer.beta!, (beta) => loss({ ...layer, beta }, z)),
              2e-4,
            );
          }
        });
      }
    }

    it('takes the first of equal maxima, and gives a flat channel no variance', () => {
      const size: Size = [2, 4, 6, 5];
      // Few levels, and the third channel the same everywhere.
      const z = noise(count(size)).map((v, i) => (i % 5 === 2 ? 0.75 : Math.round(2 * v)));
      const layer: Layer = { size, attrs, ...affine(5) };
      const wanted = plain(layer, z);
      const { forward, winners, back } = onWasm(layer, z);
      if (attrs.pool) expect(winners).toEqual(wanted.winners);
      near('y', forward[0]!, wanted.y, 3e-6);
      expect(forward[2]![2]).toBe(0);
      for (const v of back[0]!) expect(Number.isFinite(v)).toBe(true);
    });
  });
}

it('a small variance beside a large mean keeps its digits, over very many places', () => {
  const size: Size = [64, 32, 32, 6];
  const z = noise(count(size)).map((v, i) => 300 + (i % 6) + 0.05 * v);
  const layer: Layer = { size, attrs: { order: 'norm-first', relu: false, pool: true, epsilon: 0 } };
  const wanted = plain(layer, z);
  const { forward } = onWasm(layer, z);
  near('mean', forward[1]!, wanted.mean, 1e-7);
  near('variance', forward[2]!, wanted.variance, 1e-5, 0);
});

it('batch norm leaves no memory behind', () => {
  const layer: Layer = { size: [1, 4, 4, 3], attrs: kinds[0]! };
  const before = dataHeld();
  onWasm(layer, noise(48));
  expect(dataHeld()).toBe(before);
});
