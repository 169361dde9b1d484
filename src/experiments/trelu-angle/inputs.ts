import * as tf from '@tensorflow/tfjs-core';
import type { Images } from '../../data/images.ts';
import { writeBatch } from '../../data/transforms.ts';
import { toTensors } from '../../nets/lenet.ts';
import { forwardSequential, type SequentialSpec } from '../../nets/sequential.ts';
import type { Weights } from '../../nets/weights.ts';

/** Images, and how their pixels become numbers. */
export interface Pictures {
  readonly images: Images;
  readonly table: Float32Array;
}

/** Side of a digit as the network reads it. */
export const SIDE = 32;

/** What a layer gets. A dense layer's inputs have one place (side 1) and as many channels as features. */
export interface LayerInputs {
  /** count x side x side x channels */
  readonly values: Float32Array;
  readonly side: number;
  readonly channels: number;
}

/** What layer `at` of a network gets for the images that `indices` name. */
export async function layerInputs(
  spec: SequentialSpec,
  weights: Weights,
  at: number,
  { images, table }: Pictures,
  indices: readonly number[],
): Promise<LayerInputs> {
  const pictures = writeBatch(images, indices, table);
  const inputs = tf.tidy(() => {
    const passes = forwardSequential(spec, toTensors(weights), tf.tensor4d(pictures, [indices.length, SIDE, SIDE, 1]));
    return tf.clone(passes[at]!.x);
  });
  try {
    const [side, channels] = inputs.rank === 4 ? [inputs.shape[1]!, inputs.shape[3]!] : [1, inputs.shape[1]!];
    return { values: (await inputs.data()) as Float32Array, side, channels };
  } finally {
    inputs.dispose();
  }
}
