import * as tf from '@tensorflow/tfjs-core';
import { ADAM_UPDATE } from './kernels.ts';

/**
 * Adam (Kingma and Ba, 2015, algorithm 1): m = b1 m + (1 - b1) g, v = b2 v + (1 - b2) g^2,
 * w = w - rate (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + epsilon), with the paper's constants, which are PyTorch's too.
 * TF.js differs in epsilon alone (1e-7 by default on float32).
 */
export const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/** What the kernel reads: the powers b1^t and b2^t of the step at hand (t from 1). */
export interface AdamAttrs {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly power1: number;
  readonly power2: number;
  /** Added to a gradient per unit of weight (L2, as in PyTorch's Adam); 0 unless told. */
  readonly weightDecay?: number;
}

/** Powers of both betas after `step` steps, by repeated multiplication: Math.pow may round differently from browser to browser. */
export function betaPowers(step: number): [power1: number, power2: number] {
  let power1 = 1;
  let power2 = 1;
  for (let i = 0; i < step; i++) {
    power1 *= ADAM.beta1;
    power2 *= ADAM.beta2;
  }
  return [power1, power2];
}

export interface AdamState {
  readonly weights: tf.Tensor[];
  readonly first: tf.Tensor[];
  readonly second: tf.Tensor[];
}

/** One step into new tensors; the old state stays as it is and stays the caller's to dispose. */
export function adamStep(state: AdamState, gradients: readonly tf.Tensor[], attrs: AdamAttrs): AdamState {
  const n = gradients.length;
  const inputs: tf.NamedTensorMap = {};
  for (let i = 0; i < n; i++) {
    inputs[`w${i}`] = state.weights[i]!;
    inputs[`m${i}`] = state.first[i]!;
    inputs[`v${i}`] = state.second[i]!;
    inputs[`g${i}`] = gradients[i]!;
  }
  const out = tf.engine().runKernel(ADAM_UPDATE, inputs, { ...attrs }) as unknown as tf.Tensor[];
  return { weights: out.slice(0, n), first: out.slice(n, 2 * n), second: out.slice(2 * n) };
}
