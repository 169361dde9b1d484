import * as tf from '@tensorflow/tfjs-core';
import { run } from '../correlate.ts';
import { blur } from './blur.ts';
import { type LayerKind, type Pass, picture, some } from './kind.ts';
import type { Pool } from './layer.ts';
import { polyphase } from './polyphase.ts';

const stepOf = ({ size = 2, stride = size }: Pool) => ({ filterSize: size, strides: stride, pad: 'valid' as const });

/** Maximum and mean over windows. One winner a window: the first maximum, row by row. */
const windows: Omit<LayerKind<Pool>, 'parameters'> = {
  output({ size = 2, stride = size, by }, input) {
    const [height, width, channels] = picture(input, `pooling by ${by}`);
    const places = (side: number) => Math.floor((side - size) / stride) + 1;
    return some([places(height), places(width), channels], `pooling by ${by}`);
  },
  forward(layer, _, x): Pass {
    const { filterSize, strides, pad } = stepOf(layer);
    const over = layer.by === 'max' ? tf.maxPool : tf.avgPool;
    return { x, y: over(x as tf.Tensor4D, filterSize, strides, pad) };
  },
  backward(layer, _, { x, y }, dy) {
    const dx =
      layer.by === 'max'
        ? run('MaxPoolGrad', { dy, input: x, output: y }, stepOf(layer))
        : run('AvgPoolGrad', { dy, input: x }, stepOf(layer));
    return { parameters: [], x: dx as tf.Tensor };
  },
};

const ways = { max: windows, average: windows, blur, polyphase } as const;

export const pool: LayerKind<Pool> = {
  output: (layer, input) => ways[layer.by].output(layer, input),
  parameters: () => [],
  forward: (layer, ...rest) => ways[layer.by].forward(layer, ...rest),
  backward: (layer, ...rest) => ways[layer.by].backward(layer, ...rest),
};
