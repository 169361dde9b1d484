import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { AdamAttrs } from '../../nets/kernels.ts';
import { ADAM_UPDATE, MOMENTUM_UPDATE, type MomentumAttrs } from '../../nets/kernels.ts';
import { type Inputs, registerWasm, type Wasm } from './wasm.ts';

/**
 * Optimisers for any number of tensors at once, into new tensors. They never write a live weight in place: whoever
 * holds it (a clone, a stock kernel that keeps packed weights by tensor id) would go on with what it knows.
 */
export function registerOptimisers(): void {
  registerWasm<AdamAttrs>(ADAM_UPDATE, (wasm, inputs, attrs) => {
    const { beta1, beta2, epsilon, weightDecay = 0 } = attrs;
    const rate = attrs.learningRate / (1 - attrs.power1);
    const correction = 1 / Math.sqrt(1 - attrs.power2);
    return update(wasm, inputs, ['w', 'm', 'v', 'g'], (count, [w, m, v, g], [newW, newM, newV]) =>
      wasm.run.adam(w!, m!, v!, g!, count, beta1, beta2, rate, correction, epsilon, weightDecay, newW!, newM!, newV!),
    );
  });
  registerWasm<MomentumAttrs>(MOMENTUM_UPDATE, (wasm, inputs, { momentum, learningRate, weightDecay }) =>
    update(wasm, inputs, ['w', 'm', 'g'], (count, [w, m, g], [newW, newM]) =>
      wasm.run.momentum(w!, m!, g!, count, momentum, learningRate, weightDecay, newW!, newM!),
    ),
  );
}

/** Steps every tensor: `kinds` names what comes in, the gradient last; all but the gradient come out anew, kind by kind. */
function update(
  wasm: Wasm,
  inputs: Inputs,
  kinds: readonly string[],
  step: (count: number, from: readonly number[], to: readonly number[]) => void,
): TensorInfo[] {
  const n = Object.keys(inputs).length / kinds.length;
  const made: TensorInfo[][] = kinds.slice(1).map(() => []);
  for (let i = 0; i < n; i++) {
    const { shape } = inputs[`w${i}`]!;
    for (const kind of made) kind.push(wasm.make(shape));
    const from = kinds.map((kind) => wasm.at(inputs[`${kind}${i}`]!));
    step(
      util.sizeFromShape(shape),
      from,
      made.map((kind) => wasm.at(kind[i]!)),
    );
  }
  return made.flat();
}
