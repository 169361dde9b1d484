import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { ADAM_UPDATE, type AdamAttrs, MOMENTUM_UPDATE, type MomentumAttrs } from '../../nets/kernels.ts';
import { type Inputs, registerWasm, type Wasm } from './wasm.ts';

/**
 * Optimisers for any number of tensors at once. New weights go into new tensors: whoever holds an old one (a clone, a
 * stock kernel that keeps packed weights by tensor id) must not go on with what it knows. Moments have one holder and
 * are most of the work in memory: they are written where they lie, and given back as the same data.
 */
export function registerOptimisers(): void {
  registerWasm<AdamAttrs>(ADAM_UPDATE, (wasm, inputs, attrs) => {
    const { beta1, beta2, epsilon, weightDecay } = attrs;
    const rate = attrs.learningRate / (1 - attrs.power1);
    const correction = 1 / Math.sqrt(1 - attrs.power2);
    const constants = [beta1, beta2, rate, correction, epsilon, weightDecay] as const;
    return update(wasm, inputs, ['m', 'v'], (w, [m, v], g, count, newW) =>
      wasm.run.adam(w, m!, v!, g, count, ...constants, newW),
    );
  });
  registerWasm<MomentumAttrs>(MOMENTUM_UPDATE, (wasm, inputs, { momentum, learningRate, weightDecay }) =>
    update(wasm, inputs, ['m'], (w, [m], g, count, newW) =>
      wasm.run.momentum(w, m!, g, count, momentum, learningRate, weightDecay, newW),
    ),
  );
}

/** Steps every tensor, given the addresses of its weights, its moments (by kind) and its gradient. */
function update(
  wasm: Wasm,
  inputs: Inputs,
  kinds: readonly string[],
  step: (w: number, moments: readonly number[], g: number, count: number, newW: number) => void,
): TensorInfo[] {
  const n = Object.keys(inputs).length / (kinds.length + 2);
  const weights: TensorInfo[] = [];
  const moments: TensorInfo[][] = kinds.map(() => []);
  for (let i = 0; i < n; i++) {
    const w = inputs[`w${i}`]!;
    const made = wasm.make(w.shape);
    const own = kinds.map((kind) => inputs[`${kind}${i}`]!);
    const g = wasm.at(inputs[`g${i}`]!);
    step(
      wasm.at(w),
      own.map((moment) => wasm.at(moment)),
      g,
      util.sizeFromShape(w.shape),
      wasm.at(made),
    );
    weights.push(made);
    for (const [k, moment] of own.entries()) moments[k]!.push(wasm.again(moment));
  }
  return [...weights, ...moments.flat()];
}
