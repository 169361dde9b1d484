import * as tf from '@tensorflow/tfjs-core';
import type { Images } from '../data/images.ts';
import { writeBatch } from '../data/transforms.ts';
import { convolve, dense } from './layers.ts';
import {
  CLASSES,
  firstFilters,
  firstResponses,
  forward,
  INPUT,
  type LenetOptions,
  layer,
  maps,
  toTensors,
  type WeightTensors,
} from './lenet.ts';
import type { Weights } from './weights.ts';

/** A network as plain data with what it takes to run it. */
export interface Network {
  readonly weights: Weights;
  readonly options: LenetOptions;
  /** Responses go on unrectified, max pooling stays: the sign confusion, in a network trained with a rectifier. */
  readonly unrectified: boolean;
}

/** One version of the images, as the network reads it: a table of pixel values, or the negative through the same table. */
export interface Version {
  readonly table: Float32Array;
  readonly inverted: boolean;
}

/** Images a pass: small enough to hear messages in between. */
const BATCH = 250;

/** A network on the current back end, as it reads images of 28 x 28. Dispose it. */
export class Predictor {
  readonly #network: Network;
  readonly #tensors: tf.Tensor[];

  constructor(network: Network) {
    this.#network = network;
    this.#tensors = toTensors(network.weights);
  }

  /** Logits of the images that `indices` name, indices.length x 10. `breathe` is awaited between passes. */
  async logits(
    images: Images,
    indices: ArrayLike<number>,
    version: Version,
    breathe: () => Promise<void> = async () => undefined,
  ): Promise<Float32Array<ArrayBuffer>> {
    const logits = new Float32Array(indices.length * CLASSES);
    for (let from = 0; from < indices.length; from += BATCH) {
      const part = Array.prototype.slice.call(indices, from, from + BATCH) as number[];
      const x = writeBatch(images, part, version.table, { inverted: version.inverted });
      const result = tf.tidy(() => this.#forward(tf.tensor4d(x, [part.length, INPUT, INPUT, 1])));
      try {
        logits.set(await result.data(), from * CLASSES);
      } finally {
        result.dispose();
      }
      await breathe();
    }
    return logits;
  }

  /** First-layer responses to one image, map by map, 28 x 28 each: before and after the rectifier, unpooled. */
  async responses(images: Images, index: number, version: Version): Promise<Record<'before' | 'after', Float32Array>> {
    const { options, unrectified } = this.#network;
    const x = writeBatch(images, [index], version.table, { inverted: version.inverted });
    const { before, after } = tf.tidy(() => {
      const responses = firstResponses(this.#tensors, tf.tensor4d(x, [1, INPUT, INPUT, 1]), options);
      return { ...responses, after: unrectified ? responses.before : responses.after };
    });
    const values = [await before.data(), await after.data()];
    tf.dispose([before, after]);
    const count = maps(options.filters);
    return { before: mapByMap(values[0]!, count), after: mapByMap(values[1]!, count) };
  }

  dispose(): void {
    tf.dispose(this.#tensors);
  }

  #forward(x: tf.Tensor4D): tf.Tensor2D {
    const { options, unrectified } = this.#network;
    return unrectified ? unrectifiedLogits(this.#tensors, x, options) : forward(this.#tensors, x, options).logits;
  }
}

/** Logits of x [b, 32, 32, 1] where no layer rectifies and both poolings still take the largest response. */
function unrectifiedLogits(tensors: WeightTensors, x: tf.Tensor4D, options: LenetOptions): tf.Tensor2D {
  const at = (i: number) => layer(tensors, i, options);
  const pool = (z: tf.Tensor4D) => tf.maxPool(z, 2, 2, 'valid');
  const y1 = pool(convolve(x, firstFilters(at(0).w, options.filters), at(0).b));
  const y2 = pool(convolve(y1, at(1).w as tf.Tensor4D, at(1).b));
  const full = (input: tf.Tensor2D, i: number) => dense(input, at(i).w as tf.Tensor2D, at(i).b);
  return [2, 3, 4].reduce(full, tf.reshape(y2, [-1, 400]) as tf.Tensor2D);
}

/** From [28, 28, maps] to [maps, 28, 28]. */
function mapByMap(values: ArrayLike<number>, count: number): Float32Array {
  const pixels = values.length / count;
  return Float32Array.from({ length: values.length }, (_, i) => values[(i % pixels) * count + Math.floor(i / pixels)]!);
}
