import * as tf from '@tensorflow/tfjs-core';
import { CLASSES, forward, INPUT, type LenetOptions, toTensors, type WeightTensors } from './lenet.ts';
import type { Weights } from './weights.ts';

const SIDE = 28;
const BORDER = (INPUT - SIDE) / 2;

export interface View {
  /** Shows the negatives: pixel p as 255 - p. */
  readonly negative?: boolean;
  /** 0 to 1: how far each image has gone over into its opposite, (1 - b) x + b x'. */
  readonly blend?: number;
}

/** What every grey level 0 to 255 becomes under a view, by the scaling's own table. Entry 0 is the background's. */
export function viewTable(table: Float32Array, { negative = false, blend = 0 }: View = {}): Float32Array<ArrayBuffer> {
  const share = negative ? 1 - blend : blend;
  return Float32Array.from(table, (value, p) => (1 - share) * value + share * table[255 - p]!);
}

/** Writes `count` pictures of 28x28 from image `from` on into `out` as count x 32 x 32 network inputs, with two pixels of background around. */
export function padImages(
  pixels: Uint8Array,
  from: number,
  count: number,
  table: Float32Array,
  out: Float32Array,
): void {
  out.fill(table[0]!, 0, count * INPUT * INPUT);
  for (let n = 0; n < count; n++) {
    let source = (from + n) * SIDE * SIDE;
    for (let y = 0; y < SIDE; y++) {
      const target = (n * INPUT + y + BORDER) * INPUT + BORDER;
      for (let x = 0; x < SIDE; x++) out[target + x] = table[pixels[source++]!]!;
    }
  }
}

/**
 * Logits (n x 10, image by image) of n pictures of 28x28 bytes. `table` scales grey levels (data/transforms.ts); `batch`
 * images go through the network at a time. Runs on the current back end and keeps nothing there.
 */
export async function predict(
  weights: Weights,
  options: LenetOptions,
  images: Uint8Array,
  table: Float32Array,
  { batch = 100, ...view }: View & { readonly batch?: number } = {},
): Promise<Float32Array<ArrayBuffer>> {
  const count = images.length / (SIDE * SIDE);
  const logits = new Float32Array(count * CLASSES);
  const levels = viewTable(table, view);
  const input = new Float32Array(Math.min(batch, count) * INPUT * INPUT);
  const tensors = toTensors(weights);
  try {
    for (let from = 0; from < count; from += batch) {
      const size = Math.min(batch, count - from);
      padImages(images, from, size, levels, input);
      logits.set(await logitsOf(tensors, options, input.subarray(0, size * INPUT * INPUT)), from * CLASSES);
    }
  } finally {
    tf.dispose(tensors);
  }
  return logits;
}

async function logitsOf(tensors: WeightTensors, options: LenetOptions, input: Float32Array): Promise<Float32Array> {
  const out = tf.tidy(() => forward(tensors, toImages(input), options).logits);
  try {
    return (await out.data()) as Float32Array;
  } finally {
    out.dispose();
  }
}

const toImages = (input: Float32Array): tf.Tensor4D => tf.tensor4d(input, [input.length / INPUT ** 2, INPUT, INPUT, 1]);
