import * as tf from '@tensorflow/tfjs-core';
import { correlate, correlateFilterGradient, correlateInputGradient, type Walk, walked } from '../correlate.ts';
import { type Correlation, type CosinePass, cosine, cosineGradient } from '../cosine.ts';
import { sumOverPlaces } from '../sums.ts';
import { type LayerKind, picture, some } from './kind.ts';
import type { Convolution } from './layer.ts';

export const walkOf = ({
  size,
  stride = 1,
  padding = 'valid',
}: Omit<Convolution, 'kind' | 'name' | 'filters'>): Walk => ({
  size,
  stride,
  padding,
});

const maps = ({ filters, paired }: Convolution): number => (paired ? 2 * filters : filters);

export const hasBiases = ({ biases = true, response }: Pick<Convolution, 'biases' | 'response'>): boolean =>
  biases && response !== 'cosine';

/** The filters as they meet the picture: [k, k, in, maps]. */
export const metFilters = ({ paired }: Convolution, w: tf.Tensor): tf.Tensor4D =>
  (paired ? tf.concat([w, tf.neg(w)], 3) : w) as tf.Tensor4D;

/** The gradient by the free filters: a tied pair (w, -w) takes the difference of its two maps' gradients. */
export function freeGradient({ paired }: Convolution, dw: tf.Tensor): tf.Tensor {
  if (!paired) return dw;
  const [plus, minus] = tf.split(dw, 2, 3);
  return tf.sub(plus!, minus!);
}

function correlation(layer: Convolution): Correlation {
  const walk = walkOf(layer);
  return Object.assign((x: tf.Tensor, w: tf.Tensor) => correlate(x as tf.Tensor4D, w as tf.Tensor4D, walk), {
    byAnchors: (x: tf.Tensor, dy: tf.Tensor, shape: readonly number[]) =>
      correlateFilterGradient(x as tf.Tensor4D, dy as tf.Tensor4D, shape, walk),
    byInput: (dy: tf.Tensor, w: tf.Tensor, shape: readonly number[]) =>
      correlateInputGradient(dy as tf.Tensor4D, w as tf.Tensor4D, shape, walk),
  });
}

/** Weights [size, size, in, filters], biases [maps]. */
export const convolution: LayerKind<Convolution> = {
  output(layer, input) {
    const [height, width] = picture(input, layer.name);
    const walk = walkOf(layer);
    return some([walked(walk, height), walked(walk, width), maps(layer)], layer.name);
  },

  parameters(layer, input) {
    const [, , channels] = picture(input, layer.name);
    const { name, size, filters, initial } = layer;
    const fan = { in: size * size * channels, out: size * size * maps(layer) };
    const weights = { name: `${name}/weights`, shape: [size, size, channels, filters], start: { fan, initial } };
    if (!hasBiases(layer)) return [weights];
    return [weights, { name: `${name}/biases`, shape: [maps(layer)], start: { fan, initial, bias: true } }];
  },

  forward(layer, [w, b], x) {
    const filters = metFilters(layer, w!);
    if (layer.response === 'cosine') {
      const kept = cosine(x, filters, correlation(layer));
      return { x, y: kept.z, kept };
    }
    return { x, y: correlate(x as tf.Tensor4D, filters, walkOf(layer), b as tf.Tensor1D | undefined) };
  },

  backward(layer, [w, b], { x, kept }, dy, input) {
    const filters = metFilters(layer, w!);
    if (layer.response === 'cosine') {
      const { dw, dx } = cosineGradient(x, kept as CosinePass, dy, correlation(layer), input);
      return { parameters: [freeGradient(layer, dw)], x: dx };
    }
    const correlated = correlation(layer);
    const dw = freeGradient(layer, correlated.byAnchors(x, dy, filters.shape));
    return {
      parameters: b ? [dw, sumOverPlaces(dy)] : [dw],
      x: input ? correlated.byInput(dy, filters, x.shape) : undefined,
    };
  },
};
