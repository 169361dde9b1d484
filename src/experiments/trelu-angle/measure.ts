import * as tf from '@tensorflow/tfjs-core';
import { writeBatch } from '../../data/transforms.ts';
import { toTensors } from '../../nets/lenet.ts';
import { forwardSequential, type SequentialSpec } from '../../nets/sequential.ts';
import type { Weights } from '../../nets/weights.ts';
import { anglesOf } from './angles.ts';
import type { Measured } from './frame.ts';
import { type Pictures, SIDE } from './inputs.ts';
import { THRESHOLDED } from './network.ts';

/** Images a pass: small enough to hear messages in between. */
const BATCH = 250;
/** Test digits behind the angles and the shares of active responses. */
const ANGLE_IMAGES = 20;

/** The images that a network is measured on. */
export interface TestSet extends Pictures {
  readonly count: number;
  breathe(): Promise<void>;
}

/** Accuracy on the first `count` images; angles and shares of active responses on the first few of them. */
export async function measure(spec: SequentialSpec, weights: Weights, set: TestSet): Promise<Measured> {
  const tensors = toTensors(weights);
  try {
    const accuracy = await accuracyOf(spec, tensors, set);
    const few = Math.min(ANGLE_IMAGES, set.count);
    const pictures = batchOf(set, 0, few);
    return {
      accuracy,
      testImages: set.count,
      angles: anglesOf(firstLayer(spec, weights), pictures, SIDE),
      active: await activeShares(spec, tensors, pictures, few),
    };
  } finally {
    tf.dispose(tensors);
  }
}

async function accuracyOf(spec: SequentialSpec, tensors: tf.Tensor[], set: TestSet): Promise<number> {
  let right = 0;
  for (let from = 0; from < set.count; from += BATCH) {
    const count = Math.min(BATCH, set.count - from);
    const x = batchOf(set, from, count);
    const answers = tf.tidy(() => {
      const passes = forwardSequential(spec, tensors, tf.tensor4d(x, [count, SIDE, SIDE, 1]));
      return tf.argMax(passes[passes.length - 1]!.y, 1);
    });
    const classes = await answers.data();
    answers.dispose();
    for (let i = 0; i < count; i++) if (classes[i] === set.images.labels[from + i]) right++;
    await set.breathe();
  }
  return right / set.count;
}

/** Share of responses above the threshold in each hidden layer, before pooling. */
async function activeShares(
  spec: SequentialSpec,
  tensors: tf.Tensor[],
  pictures: Float32Array,
  count: number,
): Promise<number[]> {
  const shares = tf.tidy(() => {
    const passes = forwardSequential(spec, tensors, tf.tensor4d(pictures, [count, SIDE, SIDE, 1]));
    const above = THRESHOLDED.map((_, i) => tf.greater(passes[i]!.z, spec.layers[i]!.threshold ?? 0));
    return tf.stack(above.map((passing) => tf.mean(tf.cast(passing, 'float32'))));
  });
  const values = await shares.data();
  shares.dispose();
  return Array.from(values);
}

function batchOf({ images, table }: TestSet, from: number, count: number): Float32Array {
  const indices = Array.from({ length: count }, (_, i) => from + i);
  return writeBatch(images, indices, table);
}

/** conv1 with its anchors filter by filter: weights are [k, k, 1, filters]. */
function firstLayer(spec: SequentialSpec, weights: Weights) {
  const named = (kind: string) => weights.find(({ name }) => name === `conv1/${kind}`)?.values;
  const all = named('weights')!;
  const filters = weights[0]!.shape[3]!;
  const anchors = Array.from({ length: filters }, (_, unit) => all.filter((_, i) => i % filters === unit));
  return { anchors, biases: named('biases'), threshold: spec.layers[0]!.threshold ?? 0 };
}
