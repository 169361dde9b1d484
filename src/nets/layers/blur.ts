import * as tf from '@tensorflow/tfjs-core';
import { walked } from '../correlate.ts';
import { filterEach, filterEachGradient } from '../depthwise.ts';
import { type LayerKind, picture, some } from './kind.ts';
import type { Pool } from './layer.ts';

const SIZE = 3;
/** The binomial filter [1 2 1] both ways, of sum 1. */
const BINOMIAL = [1, 2, 1, 2, 4, 2, 1, 2, 1].map((weight) => weight / 16);

const walkOf = ({ stride = 2, padding = 'same' }: Pool) => ({ size: SIZE, stride, padding });
const filter = () => tf.tensor2d(BINOMIAL, [SIZE, SIZE]);

/** Low-pass, then every `stride`th place (Zhang, 2019, "Making convolutional networks shift-invariant again"). */
export const blur: Omit<LayerKind<Pool>, 'parameters'> = {
  output(layer, input) {
    const [height, width, channels] = picture(input, 'pooling by blur');
    const walk = walkOf(layer);
    return some([walked(walk, height), walked(walk, width), channels], 'pooling by blur');
  },
  forward: (layer, _, x) => ({ x, y: filterEach(x as tf.Tensor4D, filter(), walkOf(layer)) }),
  backward: (layer, _, { x }, dy) => ({
    parameters: [],
    x: filterEachGradient(dy as tf.Tensor4D, filter(), x.shape, walkOf(layer)),
  }),
};
