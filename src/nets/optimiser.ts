import type * as tf from '@tensorflow/tfjs-core';
import { run } from './correlate.ts';
import { ADAM_UPDATE, MOMENTUM_UPDATE } from './kernels.ts';

/** How gradients become steps. `weightDecay` adds so much of a weight to its gradient (L2, as in PyTorch); 0 unless told. */
export type Optimiser =
  | { readonly kind: 'adam'; readonly weightDecay?: number }
  /** Stochastic gradient descent: m = momentum m + g, w = w - rate m. */
  | { readonly kind: 'sgd'; readonly momentum?: number; readonly weightDecay?: number };

/**
 * Adam (Kingma and Ba, 2015, algorithm 1): m = b1 m + (1 - b1) g, v = b2 v + (1 - b2) g^2,
 * w = w - rate (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + epsilon), with the paper's constants, which are PyTorch's too.
 * TF.js differs in epsilon alone (1e-7 by default on float32).
 */
export const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/** How many moments an optimiser keeps of every parameter. */
export const momentsOf = ({ kind }: Optimiser): 1 | 2 => (kind === 'adam' ? 2 : 1);

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

/** Weights and their moments, parameter by parameter; `second` is empty where the optimiser keeps none. */
export interface OptimiserState {
  readonly weights: tf.Tensor[];
  readonly first: tf.Tensor[];
  readonly second: tf.Tensor[];
}

/**
 * One step into new tensors. The old state stays the caller's to dispose; its weights are as they were, its moments used up:
 * what they hold now is the back end's affair. `powers`: those of the step at hand.
 */
export function stepped(
  optimiser: Optimiser,
  { weights, first, second }: OptimiserState,
  gradients: readonly tf.Tensor[],
  learningRate: number,
  powers: readonly [number, number],
): OptimiserState {
  const n = gradients.length;
  if (n === 0) return { weights: [], first: [], second: [] };
  const inputs: tf.NamedTensorMap = {};
  const take = (prefix: string, tensors: readonly tf.Tensor[]) => {
    for (const [i, tensor] of tensors.entries()) inputs[`${prefix}${i}`] = tensor;
  };
  take('w', weights);
  take('m', first);
  take('v', second);
  take('g', gradients);
  const { weightDecay = 0 } = optimiser;
  const [power1, power2] = powers;
  const out = (
    optimiser.kind === 'adam'
      ? run(ADAM_UPDATE, inputs, { ...ADAM, learningRate, power1, power2, weightDecay })
      : run(MOMENTUM_UPDATE, inputs, { learningRate, momentum: optimiser.momentum ?? 0, weightDecay })
  ) as tf.Tensor[];
  return { weights: out.slice(0, n), first: out.slice(n, 2 * n), second: out.slice(2 * n) };
}
