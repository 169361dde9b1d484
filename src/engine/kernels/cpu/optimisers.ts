import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { AdamAttrs } from '../../../nets/kernels.ts';
import { ADAM_UPDATE, MOMENTUM_UPDATE, type MomentumAttrs } from '../../../nets/kernels.ts';
import { type Loop, registerLoop } from './loops.ts';

/** Adam for tensors w0.., m0.., v0.., g0.. at once, into new tensors (all w, then all m, then all v). */
const adamUpdate: Loop<AdamAttrs> = (memory, inputs, attrs) => {
  const { beta1, beta2, epsilon, weightDecay } = attrs;
  const rate = attrs.learningRate / (1 - attrs.power1);
  const correction = 1 / Math.sqrt(1 - attrs.power2);
  const n = Object.keys(inputs).length / 4;
  const all: TensorInfo[][] = [[], [], []];
  for (let i = 0; i < n; i++) {
    const [w, m, v, g] = ['w', 'm', 'v', 'g'].map((kind) => memory.floats(inputs[`${kind}${i}`]!)) as Float32Array[];
    const made = all.map((kind) => {
      kind.push(memory.make(inputs[`w${i}`]!.shape));
      return memory.floats(kind[i]!);
    });
    for (let k = 0; k < w!.length; k++) {
      const slope = g![k]! + weightDecay * w![k]!;
      const first = Math.fround(beta1 * m![k]! + (1 - beta1) * slope);
      const second = Math.fround(beta2 * v![k]! + (1 - beta2) * slope * slope);
      made[0]![k] = w![k]! - (rate * first) / (Math.sqrt(second) * correction + epsilon);
      made[1]![k] = first;
      made[2]![k] = second;
    }
  }
  return all.flat();
};

/** SGD with momentum for tensors w0.., m0.., g0.. at once, into new tensors (all w, then all m). */
const momentumUpdate: Loop<MomentumAttrs> = (memory, inputs, { learningRate, momentum, weightDecay }) => {
  const n = Object.keys(inputs).length / 3;
  const all: TensorInfo[][] = [[], []];
  for (let i = 0; i < n; i++) {
    const [w, m, g] = ['w', 'm', 'g'].map((kind) => memory.floats(inputs[`${kind}${i}`]!)) as Float32Array[];
    const made = all.map((kind) => {
      kind.push(memory.make(inputs[`w${i}`]!.shape));
      return memory.floats(kind[i]!);
    });
    for (let k = 0; k < w!.length; k++) {
      const next = Math.fround(momentum * m![k]! + (g![k]! + weightDecay * w![k]!));
      made[0]![k] = w![k]! - learningRate * next;
      made[1]![k] = next;
    }
  }
  return all.flat();
};

export function registerOptimiserLoops(): void {
  registerLoop(ADAM_UPDATE, adamUpdate);
  registerLoop(MOMENTUM_UPDATE, momentumUpdate);
}
