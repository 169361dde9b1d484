import * as tf from '@tensorflow/tfjs-core';
import { NORM_EPSILON } from '../norm-epsilon.ts';
import { type LayerKind, sizeOf } from './kind.ts';
import type { BatchNorm } from './layer.ts';

/** How far the running averages move a step: PyTorch's default. */
const MOMENTUM = 0.1;

/** What the gradients need: the values at mean 0 and variance 1, and 1 / standard deviation of each channel. */
interface NormPass {
  readonly normal: tf.Tensor;
  readonly scale: tf.Tensor;
}

/** Scale and shift, where the layer has them, then running mean and variance. */
export function partsOf({ affine }: BatchNorm, parameters: readonly tf.Tensor[]) {
  const [gamma, beta] = affine ? parameters : [];
  const [mean, variance] = affine ? parameters.slice(2) : parameters;
  return { gamma, beta, mean: mean!, variance: variance! };
}

/** Running averages a step later. `variance` is the batch's, biased; what runs is the unbiased one. */
export function movedStatistics(
  running: { readonly mean: tf.Tensor; readonly variance: tf.Tensor },
  batch: { readonly mean: tf.Tensor; readonly variance: tf.Tensor; readonly count: number },
): tf.Tensor[] {
  const unbiased = batch.count / Math.max(batch.count - 1, 1);
  const move = (old: tf.Tensor, now: tf.Tensor, factor: number) =>
    tf.add(tf.mul(old, 1 - MOMENTUM), tf.mul(now, MOMENTUM * factor));
  return [move(running.mean, batch.mean, 1), move(running.variance, batch.variance, unbiased)];
}

const axesOf = (x: tf.Tensor): number[] => x.shape.slice(0, -1).map((_, axis) => axis);

/** Learnt: scale and shift [c] each where it is affine. State: running mean and variance [c]. */
export const batchNorm: LayerKind<BatchNorm> = {
  output: (_, input) => input,

  parameters({ name, affine }, input) {
    const shape = [input[input.length - 1]!];
    const start = (constant: number) => ({ start: { constant } });
    const learnt = Object.entries({ scale: 1, shift: 0 }).map(([part, at]) => ({
      name: `${name}/${part}`,
      shape,
      ...start(at),
    }));
    return [
      ...(affine ? learnt : []),
      { name: `${name}/mean`, shape, ...start(0), state: true },
      { name: `${name}/variance`, shape, ...start(1), state: true },
    ];
  },

  forward(layer, parameters, x, { training }) {
    const running = partsOf(layer, parameters);
    const batch = training ? tf.moments(x, axesOf(x)) : running;
    const scale = tf.rsqrt(tf.add(batch.variance, NORM_EPSILON));
    const normal = tf.mul(tf.sub(x, batch.mean), scale);
    const y = running.gamma ? tf.add(tf.mul(normal, running.gamma), running.beta!) : normal;
    const count = sizeOf(x.shape.slice(0, -1));
    const state = training ? movedStatistics(running, { ...batch, count }) : undefined;
    return { x, y, kept: { normal, scale } satisfies NormPass, state };
  },

  backward(layer, parameters, { kept }, dy, input, { training }) {
    const { gamma } = partsOf(layer, parameters);
    const { normal, scale } = kept as NormPass;
    const axes = axesOf(dy);
    const learnt = gamma ? [tf.sum(tf.mul(dy, normal), axes), tf.sum(dy, axes)] : [];
    if (!input) return { parameters: learnt };
    const g = gamma ? tf.mul(dy, gamma) : dy;
    // What moves the batch's mean or variance moves every example back.
    const free = training ? tf.sub(tf.sub(g, tf.mean(g, axes)), tf.mul(normal, tf.mean(tf.mul(g, normal), axes))) : g;
    return { parameters: learnt, x: tf.mul(free, scale) };
  },
};
