import type { TensorInfo } from '@tensorflow/tfjs-core';
import { ADAM_UPDATE, type AdamAttrs } from '../../nets/kernels.ts';
import { type Loop, registerLoop } from './memory.ts';

/**
 * Adam for tensors w0.., m0.., v0.., g0.. at once, into new tensors (all w, then all m, then all v). It never writes a
 * live weight in place: XNNPACK keeps packed weights by tensor id and would go on with the old ones.
 */
const adamUpdate: Loop<AdamAttrs> = (memory, inputs, attrs) => {
  const n = Object.keys(inputs).length / 4;
  const made = ['w', 'm', 'v'].flatMap((kind) =>
    Array.from({ length: n }, (_, i): TensorInfo => memory.make(inputs[`${kind}${i}`]!.shape)),
  );
  const { beta1, beta2, epsilon } = attrs;
  const rate = attrs.learningRate / (1 - attrs.power1);
  const correction = 1 / Math.sqrt(1 - attrs.power2);
  for (let i = 0; i < n; i++) {
    const [w, m, v, g] = ['w', 'm', 'v', 'g'].map((kind) => memory.floats(inputs[`${kind}${i}`]!)) as Float32Array[];
    const [newW, newM, newV] = [0, n, 2 * n].map((from) => memory.floats(made[from + i]!)) as Float32Array[];
    update(w!, m!, v!, g!, newW!, newM!, newV!);
  }
  return made;

  function update(
    w: Float32Array,
    m: Float32Array,
    v: Float32Array,
    g: Float32Array,
    newW: Float32Array,
    newM: Float32Array,
    newV: Float32Array,
  ): void {
    for (let i = 0; i < w.length; i++) {
      const slope = g[i]!;
      const first = Math.fround(beta1 * m[i]! + (1 - beta1) * slope);
      const second = Math.fround(beta2 * v[i]! + (1 - beta2) * slope * slope);
      newM[i] = first;
      newV[i] = second;
      newW[i] = w[i]! - (rate * first) / (Math.sqrt(second) * correction + epsilon);
    }
  }
};

export const registerAdam = (): void => registerLoop(ADAM_UPDATE, adamUpdate);
