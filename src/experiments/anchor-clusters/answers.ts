import * as tf from '@tensorflow/tfjs-core';
import type { Images } from '../../data/images.ts';
import { scalingTable, writeBatch } from '../../data/transforms.ts';
import { toTensors } from '../../nets/lenet.ts';
import { forwardSequential, type SequentialSpec } from '../../nets/sequential.ts';
import type { Weights } from '../../nets/weights.ts';
import { convolutions, DECISION, decision, FEATURES, NETWORK } from './networks.ts';

/** Images a pass: small enough to hear messages in between. */
const BATCH = 250;
export const PIXELS = 32 * 32;

const table = scalingTable('symmetric');

/** Images as the networks read them: 32 x 32 with a border of background, black -1 and white 1. */
export const pixelsOf = (images: Images, indices: ArrayLike<number>): Float32Array<ArrayBuffer> =>
  writeBatch(images, indices, table);

type Breathe = () => Promise<void>;
export const indicesTo = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, i) => i);

/**
 * What every layer of a network answers to some inputs (rectified and pooled, flattened): a list of values a layer, input by
 * input. `breathe` is awaited between passes.
 */
async function forward(
  spec: SequentialSpec,
  weights: Weights,
  inputs: (from: number, to: number) => Float32Array,
  count: number,
  breathe: Breathe,
): Promise<Float32Array[]> {
  const tensors = toTensors(weights);
  const out: Float32Array[] = [];
  try {
    for (let from = 0; from < count; from += BATCH) {
      const to = Math.min(count, from + BATCH);
      const passes = tf.tidy(() => {
        const x = tf.tensor(inputs(from, to), [to - from, ...spec.input], 'float32');
        return forwardSequential(spec, tensors, x).map(({ y }) => y.clone());
      });
      try {
        for (const [i, y] of passes.entries()) {
          const values = (await y.data()) as Float32Array;
          out[i] ??= new Float32Array((values.length / (to - from)) * count);
          out[i].set(values, (values.length / (to - from)) * from);
        }
      } finally {
        tf.dispose(passes);
      }
      await breathe();
    }
  } finally {
    tf.dispose(tensors);
  }
  return out;
}

/** What the layers of LeNet-5 answer to some images, in the order of `LAYERS`, the pixels first. */
export async function answers(
  weights: Weights,
  images: Images,
  indices: ArrayLike<number>,
  breathe: Breathe,
): Promise<Float32Array[]> {
  const pixels = pixelsOf(images, indices);
  const inputs = (from: number, to: number) => pixels.subarray(from * PIXELS, to * PIXELS);
  return [pixels, ...(await forward(NETWORK, weights, inputs, indices.length, breathe))];
}

/** What the layers that decide answer to features: the last three lists of `answers`. */
export function decided(weights: Weights, features: Float32Array, breathe: Breathe): Promise<Float32Array[]> {
  const inputs = (from: number, to: number) => features.subarray(from * FEATURES, to * FEATURES);
  return forward(DECISION, decision(weights), inputs, features.length / FEATURES, breathe);
}

/** What the convolution layers given answer to some images: after the first, after the second. */
export async function convolved(
  weights: Weights,
  images: Images,
  indices: ArrayLike<number>,
  breathe: Breathe,
): Promise<Float32Array[]> {
  const fixed = convolutions(weights);
  const spec = { ...NETWORK, layers: NETWORK.layers.slice(0, fixed.length / 2) };
  const inputs = (from: number, to: number) =>
    pixelsOf(images, Array.prototype.slice.call(indices, from, to) as number[]);
  return forward(spec, fixed, inputs, indices.length, breathe);
}

/** Share of the first `count` images that the network reads rightly. */
export async function accuracyOf(weights: Weights, images: Images, count: number, breathe: Breathe): Promise<number> {
  const inputs = (from: number, to: number) => pixelsOf(images, indicesTo(to).subarray(from));
  const logits = (await forward(NETWORK, weights, inputs, count, breathe)).at(-1)!;
  return shareRight(logits, images.labels.subarray(0, count));
}

/** Share of rows of ten logits whose largest is their class's. */
export function shareRight(logits: Float32Array, classes: Uint8Array): number {
  let right = 0;
  for (const [i, label] of classes.entries()) {
    const scores = logits.subarray(10 * i, 10 * i + 10);
    if (scores.indexOf(Math.max(...scores)) === label) right++;
  }
  return right / classes.length;
}
