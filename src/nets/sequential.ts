import * as tf from '@tensorflow/tfjs-core';
import type { Random } from '../data/random.ts';
import { type Activation, rectify } from './activation.ts';
import { type CosinePass, cosine, cosineGradient } from './cosine.ts';
import {
  type ConvBlock,
  convBlockGradient,
  convolve,
  dense,
  type Rectifier,
  rectifierGradient,
  rectifyPool,
  rectifyPoolGradient,
} from './layers.ts';
import type { Weights } from './weights.ts';

interface AnyLayer {
  readonly name: string;
  /** ReLU unless told; a last layer's is usually `linear`. */
  readonly activation?: Activation;
  /** Of `trelu`; 0 unless told. */
  readonly threshold?: number;
  /** `raw` (unless told): weighted sum plus bias. `cosine`: of the angle between patch and anchor, without a bias. */
  readonly response?: 'raw' | 'cosine';
}

/** One layer of a small feed-forward network. */
export type Layer =
  /** Valid convolution, stride 1, rectified and pooled 2 x 2 (by the average where nothing rectifies). */
  | (AnyLayer & { readonly kind: 'conv'; readonly filters: number; readonly size: number })
  | (AnyLayer & { readonly kind: 'dense'; readonly units: number });

/** Shape of one input without the batch: [height, width, channels] or [features]. A dense layer flattens what it gets. */
export interface SequentialSpec {
  readonly input: readonly number[];
  readonly layers: readonly Layer[];
}

const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** Output shape of every layer, without the batch. Throws RangeError for a picture smaller than a filter, or no picture at all. */
export function outputShapes({ input, layers }: SequentialSpec): readonly (readonly number[])[] {
  let shape: readonly number[] = input;
  return layers.map((layer) => {
    if (layer.kind === 'dense') shape = [layer.units];
    else {
      if (shape.length !== 3) throw new RangeError(`a convolution needs a picture, not [${shape}]`);
      const sides = shape.slice(0, 2).map((side) => (side - layer.size + 1) >> 1);
      if (sides.some((side) => side < 1)) throw new RangeError(`nothing is left of [${shape}] after "${layer.name}"`);
      shape = [...sides, layer.filters];
    }
    return shape;
  });
}

/** Names and shapes of the parameters in the layers' order: `<name>/weights`, and `<name>/biases` where it has some. */
export function parameterShapes(spec: SequentialSpec): readonly { readonly name: string; readonly shape: number[] }[] {
  const outputs = outputShapes(spec);
  return spec.layers.flatMap((layer, i) => {
    const before = i === 0 ? spec.input : outputs[i - 1]!;
    const [weights, units] =
      layer.kind === 'conv'
        ? [[layer.size, layer.size, before[2]!, layer.filters], layer.filters]
        : [[size(before), layer.units], layer.units];
    const anchors = { name: `${layer.name}/weights`, shape: weights };
    return layer.response === 'cosine' ? [anchors] : [anchors, { name: `${layer.name}/biases`, shape: [units] }];
  });
}

/** New parameters after He et al. (2015), as `initLenet`: weights uniform within sqrt(6 / fan-in), biases 0. */
export function initSequential(spec: SequentialSpec, random: Random): Weights {
  return parameterShapes(spec).map(({ name, shape }) => {
    const values = new Float32Array(size(shape));
    if (shape.length === 1) return { name, shape, values };
    const bound = Math.sqrt((6 * shape[shape.length - 1]!) / size(shape));
    for (let i = 0; i < values.length; i++) values[i] = (2 * random.uniform() - 1) * bound;
    return { name, shape, values };
  });
}

/** How a layer rectifies. */
export const rectifierOf = ({ activation = 'relu', threshold = 0 }: Layer): Rectifier => ({ activation, threshold });

/** Where every layer's weights stand among the parameters; its biases, if it has any, come next. */
function placesOf(layers: readonly Layer[]): number[] {
  let next = 0;
  return layers.map(({ response }) => {
    const at = next;
    next += response === 'cosine' ? 1 : 2;
    return at;
  });
}

/** What a layer reads and makes, for the gradients. z: responses (correlation plus bias), y: rectified (and pooled). */
export interface LayerPass {
  readonly x: tf.Tensor;
  readonly z: tf.Tensor;
  readonly y: tf.Tensor;
  readonly cosine?: CosinePass;
}

/** Every layer's pass for x [batch, ...input]; parameters in the order of `parameterShapes`. Call it inside `tf.tidy`. */
export function forwardSequential(
  { layers }: SequentialSpec,
  parameters: readonly tf.Tensor[],
  x: tf.Tensor,
): readonly LayerPass[] {
  let at = x;
  const places = placesOf(layers);
  return layers.map((layer, i) => {
    const [w, b] = [parameters[places[i]!]!, parameters[places[i]! + 1] as tf.Tensor1D];
    const input = layer.kind === 'dense' ? (tf.reshape(at, [at.shape[0]!, -1]) as tf.Tensor2D) : (at as tf.Tensor4D);
    const pass = layer.response === 'cosine' ? cosine(input, w) : undefined;
    const z =
      pass?.z ??
      (layer.kind === 'dense'
        ? dense(input as tf.Tensor2D, w as tf.Tensor2D, b)
        : convolve(input as tf.Tensor4D, w as tf.Tensor4D, b));
    const rectifier = rectifierOf(layer);
    at =
      layer.kind === 'dense'
        ? rectify(z, rectifier.activation, rectifier.threshold)
        : rectifyPool(z as tf.Tensor4D, rectifier);
    return { x: input, z, y: at, cosine: pass };
  });
}

/** Gradients by every parameter, in their order, from the gradient by the last layer's output. Call it inside `tf.tidy`. */
export function backwardSequential(
  { layers }: SequentialSpec,
  parameters: readonly tf.Tensor[],
  passes: readonly LayerPass[],
  dLast: tf.Tensor,
): tf.Tensor[] {
  const gradients: tf.Tensor[] = [];
  const places = placesOf(layers);
  let dy = dLast;
  for (let i = layers.length - 1; i >= 0; i--) {
    const [layer, pass, w] = [layers[i]!, passes[i]!, parameters[places[i]!]!];
    const rectifier = rectifierOf(layer);
    dy = tf.reshape(dy, pass.y.shape);
    if (pass.cosine) {
      const gradient = layer.kind === 'conv' ? rectifyPoolGradient : rectifierGradient;
      const [dz] = gradient(pass.z as never, pass.y as never, dy as never, rectifier);
      const { dw, dx } = cosineGradient(pass.x, pass.cosine, dz, i > 0);
      gradients.unshift(dw);
      if (dx) dy = dx;
    } else if (layer.kind === 'conv') {
      const { dw, db, dx } = convBlockGradient({ ...pass, w } as ConvBlock, dy as tf.Tensor4D, rectifier, i > 0);
      gradients.unshift(dw, db);
      if (dx) dy = dx;
    } else {
      const [z, y] = [pass.z as tf.Tensor2D, pass.y as tf.Tensor2D];
      const [dz, db] = rectifierGradient(z, y, dy as tf.Tensor2D, rectifier);
      gradients.unshift(tf.matMul(pass.x as tf.Tensor2D, dz, true, false), db);
      if (i > 0) dy = tf.matMul(dz, w as tf.Tensor2D, false, true);
    }
  }
  return gradients;
}
