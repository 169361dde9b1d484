import * as tf from '@tensorflow/tfjs-core';
import { toTensors } from '../../nets/lenet.ts';
import { forwardSequential } from '../../nets/sequential.ts';
import { lenetSpec } from '../../nets/sequential-lenet.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Breathe } from './examples.ts';

/** LeNet-5, its dense layers named as in LeCun et al. (1998). */
export const LENET = lenetSpec(['c5', 'f6', 'output']);

/** Layer of LENET after which each boundary lies. */
const LAYER = { s2: 0, s4: 1, c5: 2, f6: 3, output: 4 } as const;
export type Place = keyof typeof LAYER;

const PASS = 125;

/** What the network makes of pictures (32 x 32 each, as it reads them) up to a place, rectified and pooled, picture by picture. */
export async function responsesAt(
  weights: Weights,
  pictures: Float32Array,
  place: Place,
  breathe: Breathe,
): Promise<Float32Array<ArrayBuffer>> {
  const pixels = 32 * 32;
  const count = pictures.length / pixels;
  const part = { ...LENET, layers: LENET.layers.slice(0, LAYER[place] + 1) };
  const tensors = toTensors(weights);
  let out: Float32Array<ArrayBuffer> | undefined;
  try {
    for (let from = 0; from < count; from += PASS) {
      const rows = pictures.subarray(from * pixels, (from + PASS) * pixels);
      const made = tf.tidy(() => {
        const passes = forwardSequential(part, tensors, tf.tensor(rows, [rows.length / pixels, 32, 32, 1]));
        return passes[passes.length - 1]!.y;
      });
      try {
        const values = await made.data();
        const size = (values.length * pixels) / rows.length;
        out ??= new Float32Array(count * size);
        out.set(values, from * size);
      } finally {
        made.dispose();
      }
      await breathe();
    }
  } finally {
    tf.dispose(tensors);
  }
  return out ?? new Float32Array(0);
}

/** Share of the pictures whose class the network scores highest. */
export async function accuracy(
  weights: Weights,
  pictures: Float32Array,
  labels: Uint8Array,
  breathe: Breathe,
): Promise<number> {
  const scores = await responsesAt(weights, pictures, 'output', breathe);
  let right = 0;
  labels.forEach((label, n) => {
    const own = scores.subarray(n * 10, n * 10 + 10);
    if (own.indexOf(Math.max(...own)) === label) right++;
  });
  return right / labels.length;
}
