import * as tf from '@tensorflow/tfjs-core';
import { rectify } from '../activation.ts';
import { correlate, correlateFilterGradient, correlateInputGradient, run } from '../correlate.ts';
import { CONV_RECTIFY_POOL, CONV_RECTIFY_POOL_GRAD, POOL_RECTIFIER_GRAD } from '../kernels.ts';
import { convolution, freeGradient, metFilters, walkOf } from '../layers/convolution.ts';
import type { LayerKind, Pass } from '../layers/kind.ts';
import type { Convolution, Layer, RectifierLayer } from '../layers/layer.ts';
import { pool } from '../layers/pool.ts';
import { attrsOf } from '../layers/rectifier.ts';
import type { Step } from '../layers/sequence.ts';
import { HALF, isHalf } from './half.ts';

/** LeNet's block: a convolution, rectified and halved by the maximum, or halved by the mean where nothing rectifies. */
interface Block {
  readonly convolution: Convolution;
  readonly rectifier: RectifierLayer;
}

/** A block that begins here, valid and with stride 1; undefined where none does. */
export function blockAt(layers: readonly Layer[], at: number): Step | undefined {
  const [first, second, third] = [layers[at], layers[at + 1], layers[at + 2]];
  if (first?.kind !== 'convolution' || first.response === 'cosine') return undefined;
  if ((first.stride ?? 1) !== 1 || (first.padding ?? 'valid') !== 'valid') return undefined;
  if (second?.kind === 'rectifier' && second.activation !== 'linear' && isHalf(third, 'max'))
    return { kind: convRectifyPool, layer: { convolution: first, rectifier: second } satisfies Block, layers: 3 };
  const rectifier = { kind: 'rectifier', activation: 'linear' } as const;
  if (isHalf(second, 'average'))
    return { kind: convRectifyPool, layer: { convolution: first, rectifier } satisfies Block, layers: 2 };
  return undefined;
}

/**
 * Rectifies and halves. A rising rectifier and the maximum change places, so it works on a quarter of the values; |.| does
 * not rise and comes first.
 */
function rectifyPool(z: tf.Tensor4D, { activation, threshold = 0 }: RectifierLayer): tf.Tensor {
  if (activation === 'linear') return tf.avgPool(z, 2, 2, 'valid');
  if (activation === 'abs') return tf.maxPool(tf.abs(z), 2, 2, 'valid');
  return rectify(tf.maxPool(z, 2, 2, 'valid'), activation, threshold);
}

const convRectifyPool: LayerKind<Block> = {
  output: (layer, input) => pool.output(HALF, convolution.output(layer.convolution, input)),
  parameters: (layer, input) => convolution.parameters(layer.convolution, input),

  forward(layer, [weights, b], x): Pass {
    const w = metFilters(layer.convolution, weights!);
    if (layer.rectifier.activation !== 'linear' && tf.getKernel(CONV_RECTIFY_POOL, tf.getBackend())) {
      const [y, winners] = run(CONV_RECTIFY_POOL, b ? { x, w, b } : { x, w }, attrsOf(layer.rectifier)) as tf.Tensor[];
      return { x, y: y!, kept: winners };
    }
    const z = correlate(x as tf.Tensor4D, w, walkOf(layer.convolution), b as tf.Tensor1D | undefined);
    return { x, y: rectifyPool(z, layer.rectifier), kept: z };
  },

  backward(layer, [weights, b], { x, y, kept }, dy, input) {
    const w = metFilters(layer.convolution, weights!);
    const attrs = attrsOf(layer.rectifier);
    const z = kept as tf.Tensor;
    let dw: tf.Tensor;
    let db: tf.Tensor;
    let dx: tf.Tensor | undefined;
    if (layer.rectifier.activation !== 'linear' && tf.getKernel(CONV_RECTIFY_POOL_GRAD, tf.getBackend())) {
      [dw, db, dx] = run(CONV_RECTIFY_POOL_GRAD, { x, w, y, winners: z, dy }, { ...attrs, input }) as [
        tf.Tensor,
        tf.Tensor,
        tf.Tensor?,
      ];
    } else {
      const walk = walkOf(layer.convolution);
      let dz: tf.Tensor;
      [dz, db] = run(POOL_RECTIFIER_GRAD, { z, y, dy }, attrs) as [tf.Tensor, tf.Tensor];
      dw = correlateFilterGradient(x as tf.Tensor4D, dz as tf.Tensor4D, w.shape, walk);
      if (input) dx = correlateInputGradient(dz as tf.Tensor4D, w, x.shape, walk);
    }
    const free = freeGradient(layer.convolution, dw);
    return { parameters: b ? [free, db] : [free], x: dx };
  },
};
