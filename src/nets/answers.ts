import * as tf from '@tensorflow/tfjs-core';
import { fuse } from './fuse.ts';
import { sizeOf } from './layers/kind.ts';
import { forwardStages, stagesOf } from './layers/sequence.ts';
import { layerIndex, type Network, type NetworkSpec, outputShapes, parameterSpecs } from './network.ts';
import { toTensors } from './tensors.ts';

/** What is put through a network: `count` examples, of which any run from `from` to before `to` can be had as the network reads it. */
export interface Inputs {
  readonly count: number;
  read(from: number, to: number): Float32Array;
}

/** A layer: by its index in the list or by its name; `input` is what the network reads. */
export type At = number | string;

export interface AnswerOptions {
  /** Awaited between passes, so that messages come in. */
  readonly breathe?: () => Promise<void>;
  /** Examples a pass: small enough to breathe in between; 250 unless told. */
  readonly batch?: number;
}

/** A network on the current back end, ready to answer. Dispose it. */
export class Answering {
  readonly #spec: NetworkSpec;
  readonly #parameters: tf.Tensor[];

  /** @throws RangeError where the weights are not those of the network. */
  constructor({ spec, weights }: Network) {
    this.#spec = spec;
    this.#parameters = toTensors(weights, parameterSpecs(spec));
  }

  /**
   * What layers answer, example by example: a list for each of `at`, of count x its output's size. A layer's answer is
   * what the list says there: a convolution's before its rectifier, a rectifier's before its pooling.
   */
  async responses(
    inputs: Inputs,
    at: readonly At[],
    { breathe, batch = 250 }: AnswerOptions = {},
  ): Promise<Float32Array<ArrayBuffer>[]> {
    const { input, layers } = this.#spec;
    const seen = at.map((layer) => indexOf(this.#spec, layer));
    const shapes = outputShapes(this.#spec);
    const out = seen.map((i) => new Float32Array(inputs.count * sizeOf(i < 0 ? input : shapes[i]!)));
    const last = Math.max(...seen);
    const { stages } = stagesOf(fuse(layers.slice(0, last + 1), { training: false, seen }), input);
    let end = -1;
    const ends = stages.map((stage) => {
      end += stage.layers;
      return end;
    });
    for (let from = 0; from < inputs.count; from += batch) {
      const to = Math.min(inputs.count, from + batch);
      const asked = tf.tidy(() => {
        const x = tf.tensor(inputs.read(from, to), [to - from, ...input], 'float32');
        const passes = forwardStages(stages, this.#parameters, x, { training: false });
        // One layer asked for twice is one tensor: each answer is disposed of by itself.
        return seen.map((i) => tf.clone(i < 0 ? x : passes[ends.indexOf(i)]!.y));
      });
      try {
        for (const [k, tensor] of asked.entries())
          out[k]!.set(await tensor.data(), (out[k]!.length / inputs.count) * from);
      } finally {
        tf.dispose(asked);
      }
      await breathe?.();
    }
    return out;
  }

  /** The last layer's answers: count x its size. */
  async outputs(inputs: Inputs, options?: AnswerOptions): Promise<Float32Array<ArrayBuffer>> {
    return (await this.responses(inputs, [this.#spec.layers.length - 1], options))[0]!;
  }

  dispose(): void {
    tf.dispose(this.#parameters);
  }
}

const indexOf = (spec: NetworkSpec, at: At): number =>
  typeof at === 'number' ? at : at === 'input' ? -1 : layerIndex(spec, at);

/** Does something with a network on the back end, and lets it go. */
export async function answering<T>(network: Network, ask: (answers: Answering) => Promise<T>): Promise<T> {
  const answers = new Answering(network);
  try {
    return await ask(answers);
  } finally {
    answers.dispose();
  }
}

/** What layers of a network answer: see `Answering.responses`. */
export const responses = (
  network: Network,
  inputs: Inputs,
  at: readonly At[],
  options?: AnswerOptions,
): Promise<Float32Array<ArrayBuffer>[]> => answering(network, (answers) => answers.responses(inputs, at, options));

/** What a network answers: count x its last layer's size. */
export const outputs = (
  network: Network,
  inputs: Inputs,
  options?: AnswerOptions,
): Promise<Float32Array<ArrayBuffer>> => answering(network, (answers) => answers.outputs(inputs, options));

/** The class of every example: the largest of its scores, the lowest class where several are largest. */
export function classesOf(scores: Float32Array, classes: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: scores.length / classes }, (_, i) => {
    let best = i * classes;
    for (let c = best + 1; c < (i + 1) * classes; c++) if (scores[c]! > scores[best]!) best = c;
    return best - i * classes;
  });
}

/** Share of the examples whose class is its label, 0 to 1. */
export function shareRight(scores: Float32Array, labels: ArrayLike<number>, classes: number): number {
  const says = classesOf(scores, classes);
  let right = 0;
  for (let i = 0; i < says.length; i++) if (says[i] === labels[i]) right++;
  return right / says.length;
}

/** Share of the inputs that a network reads rightly. */
export async function accuracy(
  network: Network,
  inputs: Inputs,
  labels: ArrayLike<number>,
  options?: AnswerOptions,
): Promise<number> {
  const scores = await outputs(network, inputs, options);
  return shareRight(scores, labels, scores.length / inputs.count);
}

/** Examples that lie one after the other in one array. */
export function listed(values: Float32Array, size: number): Inputs {
  return { count: values.length / size, read: (from, to) => values.subarray(from * size, to * size) };
}
