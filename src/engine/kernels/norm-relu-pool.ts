import type { TensorInfo } from '@tensorflow/tfjs-core';
import { NORM_RELU_POOL, NORM_RELU_POOL_GRAD, type NormReluPoolAttrs } from '../../nets/kernels.ts';
import { type Inputs, registerWasm, type Wasm } from './wasm.ts';

/** Batch norm, rectifier and 2x2 max pooling: two passes over the values forward, two back, whatever of the three there is. */
export function registerNormReluPool(): void {
  registerWasm<NormReluPoolAttrs>(NORM_RELU_POOL, forward);
  registerWasm<NormReluPoolAttrs>(NORM_RELU_POOL_GRAD, backward);
}

type Size = [images: number, height: number, width: number, channels: number];

function forward(wasm: Wasm, inputs: Inputs, attrs: NormReluPoolAttrs): TensorInfo[] {
  const z = inputs.z!;
  const [images, height, width, channels] = z.shape as Size;
  const [before, after] = floors(attrs);
  const half = attrs.pool ? 2 : 1;
  const y = wasm.make([images, Math.floor(height / half), Math.floor(width / half), channels]);
  const winners = wasm.make(attrs.pool ? y.shape : [0], 'bool');
  const mean = wasm.make([channels]);
  const variance = wasm.make([channels]);
  const scratch = wasm.scratch(5 * (channels + 3));
  const places = images * height * width;
  wasm.run.normStatistics(wasm.at(z), places, channels, before, wasm.at(mean), wasm.at(variance), scratch);
  const constants = constantsOf(wasm, { ...inputs, mean, variance }, attrs);
  const to = attrs.pool ? wasm.at(winners) : 0;
  wasm.run.normReluPool(wasm.at(z), images, height, width, channels, before, after, constants, wasm.at(y), to);
  return [y, winners, mean, variance];
}

function backward(wasm: Wasm, inputs: Inputs, attrs: NormReluPoolAttrs): TensorInfo[] {
  const z = inputs.z!;
  const [images, height, width, channels] = z.shape as Size;
  const made = [wasm.make(z.shape), ...(inputs.gamma ? [wasm.make([channels]), wasm.make([channels])] : [])];
  const [dz, dgamma, dbeta] = made.map((tensor) => wasm.at(tensor));
  const constants = constantsOf(wasm, inputs, attrs);
  const [before, after] = floors(attrs);
  wasm.run.normReluPoolGradient(
    ...([wasm.at(z), images, height, width, channels, before, after, constants] as const),
    attrs.pool ? wasm.at(inputs.winners!) : 0,
    wasm.at(inputs.dy!),
    ...([dz!, dgamma ?? 0, dbeta ?? 0, wasm.scratch(4 * (channels + 3))] as const),
  );
  return made;
}

/** What values are raised to before and after they are normalised: 0 where something rectifies. */
const floors = ({ order, relu }: NormReluPoolAttrs): [before: number, after: number] => [
  relu && order === 'relu-first' ? 0 : Number.NEGATIVE_INFINITY,
  relu && order === 'norm-first' ? 0 : Number.NEGATIVE_INFINITY,
];

function constantsOf(wasm: Wasm, { mean, variance, gamma, beta }: Inputs, { epsilon }: NormReluPoolAttrs): number {
  const channels = mean!.shape[0]!;
  const constants = wasm.scratch(6 * (channels + 3));
  const [scale, offset] = [gamma, beta].map((tensor) => (tensor ? wasm.at(tensor) : 0)) as [number, number];
  wasm.run.normConstants(wasm.at(mean!), wasm.at(variance!), scale, offset, channels, epsilon, constants);
  return constants;
}
