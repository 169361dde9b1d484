import type { TensorInfo } from '@tensorflow/tfjs-core';
import { util } from '@tensorflow/tfjs-core';
import type { Activation } from '../../nets/activation.ts';
import type { RectifierAttrs } from '../../nets/kernels.ts';
import type { Wasm } from './wasm.ts';

/** The rectifiers' numbers in module/rectifier.ts. */
const NUMBERS: Readonly<Record<Activation, number>> = {
  relu: 0,
  linear: 1,
  abs: 2,
  'leaky-relu': 3,
  tanh: 4,
  trelu: 5,
};
const RELU6 = 6;

/** A rectifier as the compiled functions take it: its number, and its slope below 0 or its threshold. */
export function compiledRectifier({ activation, slope, threshold }: RectifierAttrs): [kind: number, value: number] {
  return [NUMBERS[activation], activation === 'trelu' ? threshold : slope];
}

/** What rectifies a fused kernel's result where it lies; undefined for what the compiled functions cannot (prelu, elu, sigmoid). */
export function rectifyFused(activation = 'linear', alpha = 0.2): ((wasm: Wasm, y: TensorInfo) => void) | undefined {
  const kinds: Readonly<Record<string, number>> = {
    relu: NUMBERS.relu,
    relu6: RELU6,
    leakyrelu: NUMBERS['leaky-relu'],
  };
  if (activation === 'linear') return () => {};
  const kind = kinds[activation];
  if (kind === undefined) return undefined;
  return (wasm, y) => wasm.run.rectifyAll(wasm.at(y), util.sizeFromShape(y.shape), kind, alpha);
}
