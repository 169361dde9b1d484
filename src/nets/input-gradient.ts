import * as tf from '@tensorflow/tfjs-core';
import type { At } from './answers.ts';
import { stepOf } from './layers/index.ts';
import { type LayerKind, sizeOf } from './layers/kind.ts';
import type { Layer, RectifierLayer } from './layers/layer.ts';
import { rectifier } from './layers/rectifier.ts';
import { backwardStages, forwardStages, type Step, stagesOf } from './layers/sequence.ts';
import { layerIndex, type Network, outputShapes, parameterSpecs } from './network.ts';
import { toTensors } from './tensors.ts';

/**
 * What is to grow, of one layer's answer: one unit (by its index, row by row, channels last), the mean of one channel
 * (of a class: a channel of the last layer), or the answer along a direction of the channels, meant over the places.
 */
export type Wish =
  | { readonly at: At; readonly unit: number }
  | { readonly at: At; readonly channel: number }
  | { readonly at: At; readonly direction: Float32Array };

export interface WishGradient {
  /** What the layer answers to each picture, of what is wished. */
  readonly values: Float32Array;
  /** Its gradient by every number of every picture. */
  readonly gradient: Float32Array;
}

export interface GradientOptions {
  /**
   * A rectifier lets back only what is positive ("guided backpropagation": Springenberg et al., 2015): no gradient of
   * anything any more, but a picture that is often shown for one.
   */
  readonly guided?: boolean;
}

/** The rectifier with its backward pass rectified as well. */
const guidedRectifier: LayerKind<RectifierLayer> = {
  ...rectifier,
  backward: (layer, parameters, pass, dy, input, mode) =>
    rectifier.backward(layer, parameters, pass, tf.relu(dy), input, mode),
};

const stepFor = (layer: Layer, guided: boolean): Step =>
  guided && layer.kind === 'rectifier' ? { ...stepOf(layer), kind: guidedRectifier } : stepOf(layer);

/**
 * Gradient, by the pictures, of what a layer answers to them. Name a layer with weights and it is taken before its
 * rectifier. x: pictures as the network reads them, one after the other. Normalisation goes by running statistics.
 * @throws RangeError for a layer, a unit or a channel that there is not, or a direction of another length.
 */
export async function inputGradient(
  { spec, weights }: Network,
  x: Float32Array,
  wish: Wish,
  { guided = false }: GradientOptions = {},
): Promise<WishGradient> {
  const index = typeof wish.at === 'number' ? wish.at : layerIndex(spec, wish.at);
  const shape = outputShapes(spec)[index];
  if (!shape) throw new RangeError(`no layer ${index}`);
  const weighting = weightingOf(wish, shape);
  const { stages } = stagesOf(
    spec.layers.slice(0, index + 1).map((layer) => stepFor(layer, guided)),
    spec.input,
  );
  const count = x.length / sizeOf(spec.input);
  const mode = { training: false };
  const made = tf.tidy(() => {
    const parameters = toTensors(weights, parameterSpecs({ ...spec, layers: spec.layers.slice(0, index + 1) }));
    const passes = forwardStages(stages, parameters, tf.tensor(x, [count, ...spec.input], 'float32'), mode);
    const { y } = passes.at(-1)!;
    const wanted = tf.tensor(weighting, [1, ...shape], 'float32');
    const values = tf.sum(tf.reshape(tf.mul(y, wanted), [count, -1]), 1);
    const dy = tf.tile(wanted, [count, ...shape.map(() => 1)]);
    return { values, gradient: backwardStages(stages, parameters, passes, dy, { mode, input: true }).x! };
  });
  try {
    return {
      values: (await made.values.data()) as Float32Array,
      gradient: (await made.gradient.data()) as Float32Array,
    };
  } finally {
    tf.dispose([made.values, made.gradient]);
  }
}

/** How much every number of the layer's answer counts. */
function weightingOf(wish: Wish, shape: readonly number[]): Float32Array {
  const size = sizeOf(shape);
  const channels = shape[shape.length - 1]!;
  const weighting = new Float32Array(size);
  const within = (value: number, end: number, what: string) => {
    if (!Number.isInteger(value) || value < 0 || value >= end) throw new RangeError(`no ${what} ${value} of ${end}`);
    return value;
  };
  if ('unit' in wish) {
    weighting[within(wish.unit, size, 'unit')] = 1;
    return weighting;
  }
  const direction = 'direction' in wish ? wish.direction : new Float32Array(channels);
  if ('channel' in wish) direction[within(wish.channel, channels, 'channel')] = 1;
  if (direction.length !== channels) throw new RangeError(`a direction of ${direction.length} of ${channels} channels`);
  const places = size / channels;
  return weighting.map((_, i) => direction[i % channels]! / places);
}
