import type * as tf from '@tensorflow/tfjs-core';
import { LEAKY_SLOPE, rectify } from '../activation.ts';
import { run } from '../correlate.ts';
import { RECTIFIER_GRAD, type RectifierAttrs } from '../kernels.ts';
import type { LayerKind } from './kind.ts';
import type { RectifierLayer } from './layer.ts';

export const attrsOf = ({ activation, threshold = 0 }: RectifierLayer): RectifierAttrs => ({
  activation,
  slope: LEAKY_SLOPE,
  threshold,
});

/** The gradient by what was rectified (y = rectify(z)), and its sums over all but the last axis. */
export const rectifierGradient = (
  layer: RectifierLayer,
  z: tf.Tensor,
  y: tf.Tensor,
  dy: tf.Tensor,
): [dz: tf.Tensor, sums: tf.Tensor1D] => run(RECTIFIER_GRAD, { z, y, dy }, attrsOf(layer)) as [tf.Tensor, tf.Tensor1D];

/** Element by element; no parameters. */
export const rectifier: LayerKind<RectifierLayer> = {
  output: (_, input) => input,
  parameters: () => [],
  forward: ({ activation, threshold = 0 }, _, x) => ({ x, y: rectify(x, activation, threshold) }),
  backward: (layer, _, { x, y }, dy) => ({ parameters: [], x: rectifierGradient(layer, x, y, dy)[0] }),
};
