import * as tf from '@tensorflow/tfjs-core';
import { ADAM, type AdamState, adamStep, betaPowers } from './adam.ts';
import { toTensors } from './lenet.ts';
import { crossEntropy } from './lenet-gradient.ts';
import { backwardSequential, forwardSequential, parameterShapes, type SequentialSpec } from './sequential.ts';
import type { BatchTrainer, Moments } from './trainer.ts';
import type { Weights } from './weights.ts';

/** `classes`: mean cross-entropy (nats) of softmax(output) against a class each; `values`: mean squared error against a number each. */
export type Target = 'classes' | 'values';

/** Trains one sequential network with Adam. */
export class SequentialTrainer implements BatchTrainer {
  readonly #spec: SequentialSpec;
  readonly #target: Target;
  /** Names of parameters that stay as they are. */
  readonly #frozen: ReadonlySet<string>;
  #steps: number;
  #state: AdamState;
  #powers: [number, number];
  #lossSum: tf.Scalar | undefined;
  #lossCount = 0;

  /** Starts from `weights` with empty moments, or where `from` stopped: then it goes on to the bit. */
  constructor(
    spec: SequentialSpec,
    weights: Weights,
    options: {
      readonly target?: Target;
      readonly frozen?: readonly string[];
      readonly from?: { readonly step: number; readonly moments: Moments };
    } = {},
  ) {
    this.#spec = spec;
    this.#target = options.target ?? 'classes';
    this.#frozen = new Set(options.frozen);
    this.#steps = options.from?.step ?? 0;
    this.#powers = betaPowers(this.#steps);
    const moments = options.from?.moments;
    const empty = () => weights.map(({ shape }) => tf.zeros([...shape]));
    this.#state = {
      weights: toTensors(weights),
      first: moments ? toTensors(moments.first) : empty(),
      second: moments ? toTensors(moments.second) : empty(),
    };
  }

  get steps(): number {
    return this.#steps;
  }

  /** Throws RangeError when the two lengths do not fit. `targets`: classes, or numbers as the trainer was made for. */
  step(x: Float32Array, targets: Uint8Array | Float32Array, learningRate: number): void {
    const count = targets.length;
    const input = [...this.#spec.input];
    if (x.length !== count * input.reduce((a, b) => a * b, 1)) {
      throw new RangeError(`${x.length} values for ${count} targets`);
    }
    const [power1, power2] = [this.#powers[0] * ADAM.beta1, this.#powers[1] * ADAM.beta2];
    const old = this.#state;
    const oldLoss = this.#lossSum;
    const frozen = parameterShapes(this.#spec).map(({ name }) => this.#frozen.has(name));
    const kept = tf.tidy(() => {
      const inputs = tf.tensor(x, [count, ...input], 'float32');
      const passes = forwardSequential(this.#spec, old.weights, inputs);
      const [value, dLast] = this.#loss(passes[passes.length - 1]!.y as tf.Tensor2D, targets);
      const all = backwardSequential(this.#spec, old.weights, passes, dLast);
      const learning = old.weights.filter((_, i) => !frozen[i]);
      const grads = all.filter((_, i) => !frozen[i]);
      const part = (list: readonly tf.Tensor[]) => list.filter((_, i) => !frozen[i]);
      const some = { weights: learning, first: part(old.first), second: part(old.second) };
      const next = adamStep(some, grads, { ...ADAM, learningRate, power1, power2 });
      const whole = (news: readonly tf.Tensor[], olds: readonly tf.Tensor[]) => {
        let i = 0;
        // A clone has a life of its own: the old state is disposed of as a whole.
        return olds.map((tensor, at) => (frozen[at] ? tf.clone(tensor) : news[i++]!));
      };
      return {
        weights: whole(next.weights, old.weights),
        first: whole(next.first, old.first),
        second: whole(next.second, old.second),
        loss: (oldLoss ? tf.add(oldLoss, value) : value) as tf.Scalar,
      };
    });
    tf.dispose([old.weights, old.first, old.second]);
    oldLoss?.dispose();
    this.#state = { weights: kept.weights, first: kept.first, second: kept.second };
    this.#lossSum = kept.loss;
    this.#lossCount++;
    this.#powers = [power1, power2];
    this.#steps++;
  }

  async loss(): Promise<number> {
    const sum = this.#lossSum;
    const count = this.#lossCount;
    this.#lossSum = undefined;
    this.#lossCount = 0;
    if (!sum) return Number.NaN;
    const total = (await sum.data())[0]!;
    sum.dispose();
    return total / count;
  }

  weights(): Promise<Weights> {
    return this.#read(this.#state.weights);
  }

  async moments(): Promise<Moments> {
    return { first: await this.#read(this.#state.first), second: await this.#read(this.#state.second) };
  }

  dispose(): void {
    tf.dispose([this.#state.weights, this.#state.first, this.#state.second]);
    this.#lossSum?.dispose();
    this.#lossSum = undefined;
  }

  /** The loss and its gradient by the output. */
  #loss(output: tf.Tensor2D, targets: Uint8Array | Float32Array): [loss: tf.Scalar, gradient: tf.Tensor2D] {
    if (this.#target === 'classes') return crossEntropy(output, tf.tensor1d(Int32Array.from(targets), 'int32'));
    const off = tf.sub(output, tf.tensor2d(Float32Array.from(targets), [targets.length, 1]));
    return [tf.mean(tf.square(off)), tf.mul(off, 2 / targets.length)];
  }

  #read(tensors: readonly tf.Tensor[]): Promise<Weights> {
    const shapes = parameterShapes(this.#spec);
    return Promise.all(
      tensors.map(async (tensor, i) => ({ ...shapes[i]!, values: (await tensor.data()) as Float32Array })),
    );
  }
}
