import type * as tf from '@tensorflow/tfjs-core';
import type { Fan, Initial } from '../initial.ts';

/** Shape of one example, without the batch: [height, width, channels] or [features]. */
export type Shape = readonly number[];

/** One parameter tensor of a layer. */
export interface ParameterSpec {
  readonly name: string;
  readonly shape: number[];
  /** How it starts: drawn, by the layer's own way or the network's; or the same value everywhere; or these values. */
  readonly start:
    | { readonly fan: Fan; readonly bias?: boolean; readonly initial?: Initial }
    | { readonly constant: number }
    | { readonly values: readonly number[] };
  /** What is kept beside the weights without being learnt: running statistics. */
  readonly state?: boolean;
}

/** What a layer read and made, and what its gradients need beside that. */
export interface Pass {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
  readonly kept?: unknown;
  /** New values of the layer's state, in its order; in training alone. */
  readonly state?: readonly tf.Tensor[];
}

/** `training`: batch statistics, and the running ones move. */
export interface Mode {
  readonly training: boolean;
}

export interface Gradients {
  /** By the learnt parameters, in their order; without the state. */
  readonly parameters: readonly tf.Tensor[];
  /** By the input; where it was asked for. */
  readonly x?: tf.Tensor;
}

/** One kind of layer. `forward` and `backward` are called inside `tf.tidy`; tensors have the batch as their first axis. */
export interface LayerKind<L> {
  /** @throws RangeError for an input that the layer cannot read. */
  output(layer: L, input: Shape): Shape;
  parameters(layer: L, input: Shape): readonly ParameterSpec[];
  forward(layer: L, parameters: readonly tf.Tensor[], x: tf.Tensor, mode: Mode): Pass;
  /** `input` asks for the gradient by the input. */
  backward(
    layer: L,
    parameters: readonly tf.Tensor[],
    pass: Pass,
    dy: tf.Tensor,
    input: boolean,
    mode: Mode,
  ): Gradients;
}

/** The three numbers of a picture's shape. @throws RangeError for anything else. */
export function picture(shape: Shape, what: string): readonly [height: number, width: number, channels: number] {
  if (shape.length !== 3) throw new RangeError(`${what} reads pictures, not [${shape}]`);
  return shape as [number, number, number];
}

/** A shape with no side below 1. @throws RangeError where nothing is left. */
export function some(shape: Shape, what: string): Shape {
  if (shape.some((side) => side < 1)) throw new RangeError(`${what} leaves nothing: [${shape}]`);
  return shape;
}

export const sizeOf = (shape: Shape): number => shape.reduce((a, b) => a * b, 1);
