import * as tf from '@tensorflow/tfjs-core';
import { type Correlation, type CosinePass, cosine, cosineGradient } from '../cosine.ts';
import { sumOverPlaces } from '../sums.ts';
import { hasBiases } from './convolution.ts';
import { type LayerKind, sizeOf } from './kind.ts';
import type { Dense } from './layer.ts';

const flat = (x: tf.Tensor): tf.Tensor2D => (x.rank === 2 ? x : tf.reshape(x, [x.shape[0]!, -1])) as tf.Tensor2D;

const product: Correlation = Object.assign(
  (x: tf.Tensor, w: tf.Tensor) => tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D),
  {
    byAnchors: (x: tf.Tensor, dy: tf.Tensor) => tf.matMul(x as tf.Tensor2D, dy as tf.Tensor2D, true, false),
    byInput: (dy: tf.Tensor, w: tf.Tensor) => tf.matMul(dy as tf.Tensor2D, w as tf.Tensor2D, false, true),
  },
);

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
    const y = b ? tf.fused.matMul({ a: input, b: w as tf.Tensor2D, bias: b }) : tf.matMul(input, w as tf.Tensor2D);
    return { x, y };
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
      x: input ? tf.reshape(product.byInput(dy, w!, read.shape), x.shape) : undefined,
    };
  },
};
