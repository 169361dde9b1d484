import * as tf from '@tensorflow/tfjs-core';

/** Keeps the direction of an all-zero patch from being 0 / 0; its correlations are 0. */
const TINY = 1e-12;

/** A layer's correlation without biases, and its gradients: a convolution's or a dense layer's. */
export interface Correlation {
  (x: tf.Tensor, anchors: tf.Tensor): tf.Tensor;
  byAnchors(x: tf.Tensor, dy: tf.Tensor, shape: readonly number[]): tf.Tensor;
  byInput(dy: tf.Tensor, anchors: tf.Tensor, shape: readonly number[]): tf.Tensor;
}

/** What the gradients of a cosine layer need beside its input and output. */
export interface CosinePass {
  /** The anchors at unit length, in the weights' shape. */
  readonly anchors: tf.Tensor;
  /** Length of every anchor, [1, ..., units]. */
  readonly lengths: tf.Tensor;
  /** Length of every patch: [b, h, w, 1], or [b, 1] of a dense layer. */
  readonly patches: tf.Tensor;
  /** Cosines between patches and anchors, -1 to 1. */
  readonly z: tf.Tensor;
}

/**
 * Correlations on the unit sphere (Kuo, IEEE SPM 34(3), 2017, p. 84): the cosine of the angle between every patch and every
 * anchor. The last axis of the weights counts the anchors. No biases.
 */
export function cosine(x: tf.Tensor, w: tf.Tensor, correlate: Correlation): CosinePass {
  const lengths = tf.sqrt(tf.add(tf.sum(tf.square(w), axes(w), true), TINY));
  const anchors = tf.div(w, lengths);
  const patches = tf.sqrt(tf.add(correlate(tf.square(x), ones(w)), TINY));
  return { anchors, lengths, patches, z: tf.div(correlate(x, anchors), patches) };
}

/** Gradients of `cosine` by the anchors as given (before their lengths are set to 1) and, where asked for, by its input. */
export function cosineGradient(
  x: tf.Tensor,
  pass: CosinePass,
  dz: tf.Tensor,
  correlate: Correlation,
  input: boolean,
): { readonly dw: tf.Tensor; readonly dx?: tf.Tensor } {
  const { anchors, lengths, patches, z } = pass;
  const dResponse = tf.div(dz, patches);
  const dAnchors = correlate.byAnchors(x, dResponse, anchors.shape);
  // Only what turns an anchor counts: the part along it changes its length, which is divided out again.
  const along = tf.sum(tf.mul(dAnchors, anchors), axes(anchors), true);
  const dw = tf.div(tf.sub(dAnchors, tf.mul(anchors, along)), lengths);
  if (!input) return { dw };
  const dLength = tf.neg(tf.div(tf.sum(tf.mul(dz, z), dz.rank - 1, true), patches));
  const spread = correlate.byInput(tf.div(dLength, patches), ones(anchors), x.shape);
  return { dw, dx: tf.add(correlate.byInput(dResponse, anchors, x.shape), tf.mul(x, spread)) };
}

const axes = (w: tf.Tensor): number[] => w.shape.slice(0, -1).map((_, axis) => axis);
/** One anchor that adds a patch up. */
const ones = (w: tf.Tensor): tf.Tensor => tf.ones([...w.shape.slice(0, -1), 1]);
