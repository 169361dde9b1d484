import * as tf from '@tensorflow/tfjs-core';
import { run } from '../correlate.ts';
import { type Correlation, type CosinePass, cosine, cosineGradient } from '../cosine.ts';
import { sumOverPlaces } from '../sums.ts';
import { hasBiases } from './convolution.ts';
import { type LayerKind, sizeOf } from './kind.ts';
import type { Dense } from './layer.ts';

const shaped = (x: tf.Tensor, shape: readonly number[]): tf.Tensor =>
  x.rank === shape.length ? x : tf.reshape(x, [...shape]);
const flat = (x: tf.Tensor): tf.Tensor2D => (x.rank === 2 ? x : tf.reshape(x, [x.shape[0]!, -1])) as tf.Tensor2D;

const product: Correlation = Object.assign(
  (x: tf.Tensor, w: tf.Tensor) => tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D),
  {
    byAnchors: (x: tf.Tensor, dy: tf.Tensor) => tf.matMul(x as tf.Tensor2D, dy as tf.Tensor2D, true, false),
    byInput: (dy: tf.Tensor, w: tf.Tensor) => tf.matMul(dy as tf.Tensor2D, w as tf.Tensor2D, false, true),
  },
);

/** x w + b, rectified where told: TF.js's fused kernel by its name, without the three reshapings of its function. */
export const weightedSum = (
  x: tf.Tensor,
  w: tf.Tensor,
  b: tf.Tensor,
  activation: 'linear' | 'relu' = 'linear',
): tf.Tensor =>
  run('_FusedMatMul', { a: flat(x), b: w, bias: b }, { transposeA: false, transposeB: false, activation }) as tf.Tensor;

/** Every unit reads the whole input, which it flattens. Weights [in, units], biases [units]. */
export const dense: LayerKind<Dense> = {
  output: ({ units }) => [units],

  parameters({ name, units, initial, ...layer }, input) {
    const fan = { in: sizeOf(input), out: units };
    const weights = { name: `${name}/weights`, shape: [fan.in, units], start: { fan, initial } };
    if (!hasBiases(layer)) return [weights];
    return [weights, { name: `${name}/biases`, shape: [units], start: { fan, initial, bias: true } }];
  },

  forward({ response }, [w, b], x) {
    const input = flat(x);
    if (response === 'cosine') {
      const kept = cosine(input, w!, product);
      return { x, y: kept.z, kept };
    }
    return { x, y: b ? weightedSum(input, w!, b) : tf.matMul(input, w as tf.Tensor2D) };
  },

  backward({ response }, [w, b], { x, kept }, dy, input) {
    const read = flat(x);
    if (response === 'cosine') {
      const { dw, dx } = cosineGradient(read, kept as CosinePass, dy, product, input);
      return { parameters: [dw], x: dx && tf.reshape(dx, x.shape) };
    }
    const dw = product.byAnchors(read, dy, w!.shape);
    return {
      parameters: b ? [dw, sumOverPlaces(dy)] : [dw],
      x: input ? shaped(product.byInput(dy, w!, read.shape), x.shape) : undefined,
    };
  },
};
