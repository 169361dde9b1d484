import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';

export type Floats = ArrayLike<number>;
export interface Values {
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array | Uint8Array;
}
export type Inputs = Readonly<Record<string, Values>>;

export const count = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** Makers of values to test with, the same for the same name: `noise` in -1 to 1, `flat` of few grey levels, half of it flat, so that maxima tie. */
export function valuesOf(name: string) {
  const random = createRandom(1, name);
  const floats = (length: number): Float32Array => Float32Array.from({ length }, () => 2 * random.uniform() - 1);
  return {
    floats,
    noise: (...shape: number[]): Values => ({ shape, values: floats(count(shape)) }),
    flat: (...shape: number[]): Values => ({
      shape,
      values: floats(count(shape)).map((v, i, all) => (i < all.length / 2 ? -1 : Math.round(2 * v))),
    }),
  };
}

/** A kernel of one output on one back end. */
export function run(backend: string, kernel: string, inputs: Inputs, attrs: object): Values {
  tf.setBackend(backend);
  return tf.tidy(() => {
    const tensors = Object.fromEntries(
      Object.entries(inputs).map(([name, { values, shape }]) => [name, tf.tensor(values, [...shape])]),
    );
    const out = tf.engine().runKernel(kernel, tensors, attrs as tf.NamedAttrMap) as tf.Tensor;
    return { shape: out.shape, values: out.dataSync().slice() as Float32Array };
  });
}

/** On WASM a kernel gives what it gives on the `cpu` back end, up to a part of the largest value (at least 1). */
export function expectAlike(kernel: string, inputs: Inputs, attrs: object, tolerance = 1e-5): void {
  const wasm = run('wasm', kernel, inputs, attrs);
  const cpu = run('cpu', kernel, inputs, attrs);
  expect(wasm.shape).toEqual(cpu.shape);
  expectNear(kernel, wasm.values, cpu.values, tolerance, 1);
}

/** All values near those wanted, up to a part of the largest of these (at least `least`). */
export function expectNear(name: string, found: Floats, wanted: Floats, tolerance: number, least = 0.1): void {
  expect(found.length, name).toBe(wanted.length);
  const scale = Array.from(wanted).reduce((top, v) => Math.max(top, Math.abs(v)), least);
  for (let i = 0; i < found.length; i++) {
    if (!(Math.abs(found[i]! - wanted[i]!) <= tolerance * scale))
      throw new Error(`${name}[${i}]: ${found[i]} for ${wanted[i]}`);
  }
}

/** Central differences of a loss by each value, in float64. */
export function differences(values: Floats, loss: (values: Floats) => number): number[] {
  const moved = Float64Array.from(values);
  return Array.from(moved, (v, i) => {
    moved[i] = v + 1e-6;
    const up = loss(moved);
    moved[i] = v - 1e-6;
    const down = loss(moved);
    moved[i] = v;
    return (up - down) / 2e-6;
  });
}

/** How many tensors' data the current back end holds. */
export const dataHeld = (): number => (tf.backend() as unknown as { numDataIds(): number }).numDataIds();
