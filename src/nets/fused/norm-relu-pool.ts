import * as tf from '@tensorflow/tfjs-core';
import { run } from '../correlate.ts';
import { NORM_RELU_POOL, NORM_RELU_POOL_GRAD, type NormReluPoolAttrs } from '../kernels.ts';
import { batchNorm, movedStatistics, partsOf } from '../layers/batch-norm.ts';
import { type LayerKind, sizeOf } from '../layers/kind.ts';
import type { BatchNorm, Layer } from '../layers/layer.ts';
import { pool } from '../layers/pool.ts';
import type { Step } from '../layers/sequence.ts';
import { NORM_EPSILON } from '../norm-epsilon.ts';
import { HALF, isHalf } from './half.ts';

/** Batch normalisation in training, with ReLU before or after it and halving by the maximum, where they are there. */
interface Normed {
  readonly norm: BatchNorm;
  readonly attrs: NormReluPoolAttrs;
}

const isRelu = (layer: Layer | undefined): boolean => layer?.kind === 'rectifier' && layer.activation === 'relu';

/** What begins here, on a back end that has the kernel; undefined where nothing does. */
export function normedAt(layers: readonly Layer[], at: number): Step | undefined {
  if (!tf.getKernel(NORM_RELU_POOL, tf.getBackend())) return undefined;
  const reluFirst = isRelu(layers[at]) && layers[at + 1]?.kind === 'batch-norm';
  const norm = layers[reluFirst ? at + 1 : at];
  if (norm?.kind !== 'batch-norm') return undefined;
  let end = at + (reluFirst ? 2 : 1);
  const relu = reluFirst || isRelu(layers[end]);
  if (relu && !reluFirst) end++;
  const halved = isHalf(layers[end], 'max');
  if (halved) end++;
  const order = reluFirst ? 'relu-first' : 'norm-first';
  const layer: Normed = { norm, attrs: { order, relu, pool: halved, epsilon: NORM_EPSILON } };
  return { kind: normReluPool, layer, layers: end - at };
}

/** What is kept for the gradients: all but the input as the kernel made it. */
type Kept = Readonly<Record<'z' | 'y' | 'winners' | 'mean' | 'variance', tf.Tensor>>;

/** The kernel reads pictures; features are pictures of one place. */
const asPictures = (x: tf.Tensor): tf.Tensor => (x.rank === 4 ? x : tf.reshape(x, [x.shape[0]!, 1, 1, -1]));

const normReluPool: LayerKind<Normed> = {
  output: ({ attrs }, input) => (attrs.pool ? pool.output(HALF, input) : input),
  parameters: ({ norm }, input) => batchNorm.parameters(norm, input),

  forward({ norm, attrs }, parameters, x) {
    const { gamma, beta, ...running } = partsOf(norm, parameters);
    const z = asPictures(x);
    const [y, winners, mean, variance] = run(NORM_RELU_POOL, gamma ? { z, gamma, beta: beta! } : { z }, attrs) as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
    ];
    const count = sizeOf(x.shape.slice(0, -1));
    return {
      x,
      y: x.rank === 4 ? y : tf.reshape(y, x.shape),
      kept: { z, y, winners, mean, variance } satisfies Kept,
      state: movedStatistics(running, { mean, variance, count }),
    };
  },

  backward({ norm, attrs }, parameters, { x, kept }, dy) {
    const { gamma, beta } = partsOf(norm, parameters);
    const inputs = { ...(kept as Kept), dy: asPictures(dy) };
    const [dz, ...learnt] = run(
      NORM_RELU_POOL_GRAD,
      gamma ? { ...inputs, gamma, beta: beta! } : inputs,
      attrs,
    ) as tf.Tensor[];
    return { parameters: learnt, x: tf.reshape(dz!, x.shape) };
  },
};
