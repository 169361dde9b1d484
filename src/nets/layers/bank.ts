import * as tf from '@tensorflow/tfjs-core';
import { walked } from '../correlate.ts';
import { filterEach, filterEachGradient } from '../depthwise.ts';
import { type LayerKind, picture, some } from './kind.ts';
import type { Bank } from './layer.ts';

export const walkOf = ({ size, padding = 'same' }: Bank) => ({ size, stride: 1, padding });

/** The filters as tensors [k, k]. @throws RangeError for one that has not size x size weights. */
export function filtersOf({ filters, size }: Bank): tf.Tensor2D[] {
  if (filters.length === 0 || filters.some((filter) => filter.length !== size * size))
    throw new RangeError(`a bank of ${size} x ${size} needs filters of ${size * size} weights`);
  return filters.map((filter) => tf.tensor2d([...filter], [size, size]));
}

/** Fixed filters on every channel. [h, w, c] to [h, w, filters x signs x c]. */
export const bank: LayerKind<Bank> = {
  output(layer, input) {
    const [height, width, channels] = picture(input, 'a filter bank');
    const walk = walkOf(layer);
    const maps = layer.filters.length * (layer.negated ? 2 : 1) * channels;
    return some([walked(walk, height), walked(walk, width), maps], 'a filter bank');
  },

  parameters: () => [],

  forward(layer, _, x) {
    const responses = filtersOf(layer).map((filter) => filterEach(x as tf.Tensor4D, filter, walkOf(layer)));
    const maps = layer.negated ? responses.flatMap((response) => [response, tf.neg(response)]) : responses;
    return { x, y: tf.concat(maps, 3) };
  },

  backward(layer, _, { x }, dy) {
    const signs = layer.negated ? 2 : 1;
    const parts = tf.split(dy, layer.filters.length * signs, 3) as tf.Tensor4D[];
    const byFilter = filtersOf(layer).map((filter, f) => {
      const part = layer.negated ? tf.sub(parts[2 * f]!, parts[2 * f + 1]!) : parts[f]!;
      return filterEachGradient(part as tf.Tensor4D, filter, x.shape, walkOf(layer));
    });
    return { parameters: [], x: tf.addN(byFilter) };
  },
};
