import * as tf from '@tensorflow/tfjs-core';
import { expect, type TestContext } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { fuse } from '../../../src/nets/fuse.ts';
import { stepOf } from '../../../src/nets/layers/index.ts';
import { type Shape, sizeOf } from '../../../src/nets/layers/kind.ts';
import type { Layer } from '../../../src/nets/layers/layer.ts';
import { backwardStages, forwardStages, stagesOf } from '../../../src/nets/layers/sequence.ts';
import { initial, parameterSpecs } from '../../../src/nets/network.ts';
import { toTensors } from '../../../src/nets/tensors.ts';
import type { Weights } from '../../../src/nets/weights.ts';
import { strokeInputs } from './pictures.ts';
import { responsesOf } from './reference/network.ts';
import { type Parameters64, toReference } from './reference/tensor.ts';

export const BACKENDS = ['cpu', 'wasm'] as const;

/** Skips a test where the current back end lacks a kernel, and says so. */
export function needs(context: TestContext, kernel: string): void {
  context.skip(!tf.getKernel(kernel, tf.getBackend()), `${tf.getBackend()} has no ${kernel}`);
}
export const DEPTHWISE_GRADIENT = 'DepthwiseConv2dNativeBackpropInput';

/** A list of layers on inputs of a shape. */
export interface List {
  readonly input: Shape;
  readonly layers: readonly Layer[];
}

/** Examples without any structure, or digits whose flat background makes ties: every channel another digit. */
export type Kind = 'noise' | 'digits';

export function examples(input: Shape, count: number, kind: Kind): Float32Array {
  const random = createRandom(7, `examples ${input}`);
  const size = sizeOf(input);
  if (kind === 'noise' || input.length !== 3) return Float32Array.from({ length: count * size }, () => random.normal());
  const [height, width, channels] = input as [number, number, number];
  const whole = strokeInputs(count * channels);
  // Every other pixel of a padded digit, from the middle of its left edge.
  return Float32Array.from({ length: count * size }, (_, i) => {
    const [c, x, y] = [i % channels, Math.floor(i / channels) % width, Math.floor(i / channels / width) % height];
    const n = Math.floor(i / size) * channels + c;
    return whole[n * 1024 + ((2 * y + 4) % 32) * 32 + ((2 * x + 2) % 32)]!;
  });
}

/** Weights that are nowhere a special case: biases, scales, shifts and running statistics are random, too. */
export function weightsOf(list: List, seed = 1): Weights {
  const random = createRandom(seed, 'weights of a test');
  const specs = parameterSpecs(list);
  return initial(list, random).map((tensor, i) => {
    if (!('constant' in specs[i]!.start) && !('bias' in specs[i]!.start)) return tensor;
    const about = /\/(scale|variance)$/.test(tensor.name) ? 1 : 0;
    return { ...tensor, values: tensor.values.map(() => about + random.uniform() - 0.5) };
  });
}

export interface How {
  readonly training?: boolean;
  /** As `fuse` joins the layers; each by itself unless told. */
  readonly fused?: boolean;
}

export interface Evaluated {
  readonly y: Float32Array;
  readonly state: readonly Float32Array[];
  /** By every parameter; undefined for state. */
  readonly gradients: readonly (Float32Array | undefined)[];
  readonly x: Float32Array;
}

/** How much every number of the answer counts in the sum whose gradients are taken. */
export function counts(list: List, count: number): Float32Array {
  const random = createRandom(3, 'counts');
  const { output } = stagesOf(list.layers.map(stepOf), list.input);
  return Float32Array.from({ length: count * sizeOf(output) }, () => random.normal());
}

/** A list's answers on the current back end, and the gradients of their sum, weighted by `dy`. */
export function evaluate(
  list: List,
  weights: Weights,
  x: Float32Array,
  dy: Float32Array,
  { training = true, fused = false }: How = {},
): Evaluated {
  const steps = fused ? fuse(list.layers, { training }) : list.layers.map(stepOf);
  const { stages, output } = stagesOf(steps, list.input);
  const count = x.length / sizeOf(list.input);
  const mode = { training };
  const read = (tensor: tf.Tensor) => tensor.dataSync().slice() as Float32Array;
  return tf.tidy(() => {
    const parameters = toTensors(weights, parameterSpecs(list));
    const passes = forwardStages(stages, parameters, tf.tensor(x, [count, ...list.input]), mode);
    const { y } = passes.at(-1)!;
    expect(y.shape).toEqual([count, ...output]);
    const back = backwardStages(stages, parameters, passes, tf.tensor(dy, y.shape), { mode, input: true });
    for (const [i, gradient] of back.parameters.entries()) {
      if (gradient) expect(gradient.shape).toEqual([...weights[i]!.shape]);
    }
    expect(back.x!.shape).toEqual([count, ...list.input]);
    return {
      y: read(y),
      state: passes.flatMap((pass) => (pass.state ?? []).map(read)),
      gradients: back.parameters.map((gradient) => gradient && read(gradient)),
      x: read(back.x!),
    };
  });
}

export const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((top, value) => Math.max(top, Math.abs(value)), 0);

/** Largest difference, as a share of the largest value. NaN is far from everything. */
export function apart(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  if (ours.length !== theirs.length) return Number.POSITIVE_INFINITY;
  const most = Array.from(ours, (value, i) => Math.abs(value - theirs[i]!)).reduce((a, b) => Math.max(a, b), 0);
  return most / (largest(theirs) || 1);
}

/** Which entries are compared: the largest, and some others. */
function some(values: Float32Array, name: string): number[] {
  const random = createRandom(5, name);
  const top = largest(values);
  return [
    values.findIndex((value) => Math.abs(value) === top),
    ...Array.from({ length: 6 }, () => random.below(values.length)),
  ];
}

/** Pixels of one grey level move together: what ties stays tied. */
function levels(x: Float32Array): number[][] {
  const byLevel = Map.groupBy(x.keys(), (i) => x[i]!);
  return [...byLevel.values()].sort((a, b) => b.length - a.length).slice(0, 6);
}

const STEP = 1e-6;

/** Slope of the reference's weighted sum when these entries move together. */
function slope(sum: () => number, values: Float64Array, entries: readonly number[]): number {
  const kept = entries.map((i) => values[i]!);
  const moved = (by: number) => {
    for (const [k, i] of entries.entries()) values[i] = kept[k]! + by;
    return sum();
  };
  const rise = moved(STEP) - moved(-STEP);
  moved(0);
  return rise / (2 * STEP);
}

/** A list's answers and gradients against the float64 reference, on the current back end. */
export function check(list: List, kind: Kind, how: How & { readonly count?: number } = {}): Evaluated {
  const { training = true, count = 3 } = how;
  const weights = weightsOf(list);
  const x = examples(list.input, count, kind);
  const dy = counts(list, count);
  const ours = evaluate(list, weights, x, dy, how);
  const parameters: Parameters64 = toReference(weights);
  const pixels = { shape: [count, ...list.input], values: Float64Array.from(x) };
  const answer = () => responsesOf(list.layers, parameters, pixels, training).at(-1)!.values;
  expect(apart(ours.y, answer()), 'answers').toBeLessThan(1e-5);
  const sum = () => answer().reduce((total, value, i) => total + value * dy[i]!, 0);
  const near = (found: number, expected: number, scale: number, what: string) => {
    // Not `toBeLessThan` alone: NaN must fail.
    expect(Math.abs(found - expected) < 1e-4 * scale + 1e-6, `${what}: ${found}, not ${expected}`).toBe(true);
  };
  for (const [k, { name }] of weights.entries()) {
    const gradient = ours.gradients[k];
    if (!gradient) continue;
    for (const i of some(gradient, name))
      near(gradient[i]!, slope(sum, parameters[name]!, [i]), largest(gradient), `${name}[${i}]`);
  }
  const groups = kind === 'digits' && list.input.length === 3 ? levels(x) : some(ours.x, 'x').map((i) => [i]);
  for (const group of groups) {
    const found = group.reduce((total, i) => total + ours.x[i]!, 0);
    near(found, slope(sum, pixels.values, group), largest(ours.x) * Math.sqrt(group.length), `input at ${group[0]}`);
  }
  return ours;
}
