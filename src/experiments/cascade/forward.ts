import * as tf from '@tensorflow/tfjs-core';
import type { Images } from '../../data/images.ts';
import { scalingTable, writeBatch } from '../../data/transforms.ts';
import { toTensors } from '../../nets/lenet.ts';
import { forwardSequential, type LayerPass, type SequentialSpec } from '../../nets/sequential.ts';
import type { Weights } from '../../nets/weights.ts';

/** Pixels as the networks read them: -1 to 1, exactly odd about mid-grey. */
export const TABLE = scalingTable('symmetric');
/** Pictures a pass: small enough to hear messages in between. */
const BATCH = 100;

interface Some {
  /** The first so many pictures; all unless told. */
  readonly count?: number;
  /** Awaited between passes. */
  readonly breathe?: () => Promise<void>;
}

/**
 * Values that `pick` takes from every pass through a network, picture by picture: one list for each tensor picked.
 */
export async function forwardAll(
  spec: SequentialSpec,
  weights: Weights,
  images: Images,
  pick: (passes: readonly LayerPass[]) => readonly tf.Tensor[],
  { count = images.count, breathe }: Some = {},
): Promise<Float32Array[]> {
  const tensors = toTensors(weights);
  const lists: Float32Array[] = [];
  try {
    for (let at = 0; at < count; at += BATCH) {
      const indices = Array.from({ length: Math.min(BATCH, count - at) }, (_, i) => at + i);
      const x = writeBatch(images, indices, TABLE);
      const picked = tf.tidy(() => [
        ...pick(forwardSequential(spec, tensors, tf.tensor4d(x, [indices.length, 32, 32, 1]))),
      ]);
      try {
        for (const [k, tensor] of picked.entries()) {
          const values = (await tensor.data()) as Float32Array;
          lists[k] ??= new Float32Array((values.length / indices.length) * count);
          lists[k].set(values, (values.length / indices.length) * at);
        }
      } finally {
        tf.dispose(picked);
      }
      await breathe?.();
    }
    return lists;
  } finally {
    tf.dispose(tensors);
  }
}

/** The network's answers: `count x 10. */
export async function logitsOf(
  spec: SequentialSpec,
  weights: Weights,
  images: Images,
  options: Some = {},
): Promise<Float32Array> {
  const [logits] = await forwardAll(spec, weights, images, (passes) => [passes[passes.length - 1]!.y], options);
  return logits!;
}

/** Share of the first `count` pictures that a network reads rightly. The lowest class wins a tie. */
export async function accuracyOf(
  spec: SequentialSpec,
  weights: Weights,
  images: Images,
  count: number,
  breathe: () => Promise<void>,
): Promise<number> {
  const logits = await logitsOf(spec, weights, images, { count, breathe });
  let right = 0;
  for (let n = 0; n < count; n++) {
    const scores = logits.subarray(n * 10, (n + 1) * 10);
    if (scores.indexOf(Math.max(...scores)) === images.labels[n]) right++;
  }
  return right / count;
}
