import * as tf from '@tensorflow/tfjs-core';
import type { Random } from '../data/random.ts';
import type { Activation } from './activation.ts';
import { rectify } from './activation.ts';
import { convolve, dense, type Rectifier, rectifyPool } from './layers.ts';
import type { Weights } from './weights.ts';

/** Which first-layer filters: six, twelve, or six with their six negatives tied to them (w and -w). */
export type Filters = 'six' | 'twelve' | 'paired';

export interface LenetOptions extends Rectifier {
  readonly activation: Activation;
  readonly filters: Filters;
  /** Off: no layer has a bias. */
  readonly biases: boolean;
}

/** Side of the input: a 28x28 picture with two pixels of background around it. */
export const INPUT = 32;
export const CLASSES = 10;
export const LAYERS = ['conv1', 'conv2', 'dense1', 'dense2', 'dense3'] as const;

/** Number of first-layer maps: the twelve of `paired` come from six free filters. */
export const maps = (filters: Filters): number => (filters === 'six' ? 6 : 12);

/**
 * Names and shapes of the parameters of LeNet-5 as drawn in Kuo, IEEE SPM 34(3), 2017, p. 83: 32x32 in, 5x5 filters, 2x2
 * pooling, sixteen 5x5 filters over all maps, 2x2 pooling, 400-120-84-10. Parameters: six 61,706, twelve 64,262.
 * `paired` (64,112) has 6 free filters, whose negatives make maps 7 to 12, and a bias for each of the 12 maps: any choice
 * of biases keeps f(-W, -x) = f(W, x), because negating W and x leaves both responses w.x + b and -w.x + b' as they are.
 */
export function lenetShapes(
  options: Pick<LenetOptions, 'filters' | 'biases'>,
): readonly { name: string; shape: number[] }[] {
  const first = maps(options.filters);
  const weights: number[][] = [
    [5, 5, 1, options.filters === 'twelve' ? 12 : 6],
    [5, 5, first, 16],
    [400, 120],
    [120, 84],
    [84, CLASSES],
  ];
  const biases = [first, 16, 120, 84, CLASSES];
  return LAYERS.flatMap((layer, i) => [
    { name: `${layer}/weights`, shape: weights[i]! },
    ...(options.biases ? [{ name: `${layer}/biases`, shape: [biases[i]!] }] : []),
  ]);
}

const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

export const countParameters = (weights: Weights): number => weights.reduce((n, { values }) => n + values.length, 0);

/**
 * New parameters after He et al. (2015, "Delving deep into rectifiers"): weights uniform within sqrt(6 / fan-in), variance
 * 2 / fan-in, biases 0. Six times the variance of PyTorch's default, under which `trelu` starts below its threshold
 * everywhere and never learns; from one draw of this kind all six rectifiers do.
 */
export function initLenet(options: Pick<LenetOptions, 'filters' | 'biases'>, random: Random): Weights {
  return lenetShapes(options).map(({ name, shape }) => {
    const values = new Float32Array(size(shape));
    if (shape.length === 1) return { name, shape, values };
    const bound = Math.sqrt((6 * shape[shape.length - 1]!) / size(shape));
    for (let i = 0; i < values.length; i++) values[i] = (2 * random.uniform() - 1) * bound;
    return { name, shape, values };
  });
}

/** Parameters on the back end, in the order of `lenetShapes`. */
export type WeightTensors = readonly tf.Tensor[];

export const toTensors = (weights: Weights): tf.Tensor[] =>
  weights.map(({ values, shape }) => tf.tensor(values, [...shape], 'float32'));

/** A layer's weights and, where the network has any, its biases. */
export function layer(
  tensors: WeightTensors,
  index: number,
  options: Pick<LenetOptions, 'biases'>,
): { w: tf.Tensor; b?: tf.Tensor1D } {
  return options.biases ? { w: tensors[2 * index]!, b: tensors[2 * index + 1] as tf.Tensor1D } : { w: tensors[index]! };
}

/** First-layer filters as they meet the image: [5, 5, 1, 6 or 12]. */
export function firstFilters(w: tf.Tensor, filters: Filters): tf.Tensor4D {
  return (filters === 'paired' ? tf.concat([w, tf.neg(w)], 3) : w) as tf.Tensor4D;
}

/** Every intermediate result that a gradient needs. z: responses (correlation plus bias), y: rectified (and pooled). */
export interface Activations {
  readonly z1: tf.Tensor4D;
  readonly y1: tf.Tensor4D;
  readonly z2: tf.Tensor4D;
  readonly y2: tf.Tensor4D;
  readonly flat: tf.Tensor2D;
  readonly z3: tf.Tensor2D;
  readonly y3: tf.Tensor2D;
  readonly z4: tf.Tensor2D;
  readonly y4: tf.Tensor2D;
  readonly logits: tf.Tensor2D;
}

/** LeNet-5 on x [b, 32, 32, 1]. Call it inside `tf.tidy`. */
export function forward(tensors: WeightTensors, x: tf.Tensor4D, options: LenetOptions): Activations {
  const act = <T extends tf.Tensor>(z: T): T => rectify(z, options.activation, options.threshold) as T;
  const at = (i: number) => layer(tensors, i, options);
  const full = (i: number, input: tf.Tensor2D) => dense(input, at(i).w as tf.Tensor2D, at(i).b);
  const z1 = convolve(x, firstFilters(at(0).w, options.filters), at(0).b);
  const y1 = rectifyPool(z1, options);
  const z2 = convolve(y1, at(1).w as tf.Tensor4D, at(1).b);
  const y2 = rectifyPool(z2, options);
  const flat = tf.reshape(y2, [-1, 400]) as tf.Tensor2D;
  const z3 = full(2, flat);
  const y3 = act(z3);
  const z4 = full(3, y3);
  const y4 = act(z4);
  return { z1, y1, z2, y2, flat, z3, y3, z4, y4, logits: full(4, y4) };
}

/** First-layer responses to x: before the rectifier (correlation plus bias) and after it, unpooled: [b, 28, 28, maps] each. */
export function firstResponses(
  tensors: WeightTensors,
  x: tf.Tensor4D,
  options: LenetOptions,
): { before: tf.Tensor4D; after: tf.Tensor4D } {
  const { w, b } = layer(tensors, 0, options);
  const before = convolve(x, firstFilters(w, options.filters), b);
  return { before, after: rectify(before, options.activation, options.threshold) as tf.Tensor4D };
}
