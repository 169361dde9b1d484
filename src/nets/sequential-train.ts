import * as tf from '@tensorflow/tfjs-core';
import { adamStep } from './adam.ts';
import { AdamTrainer } from './adam-trainer.ts';
import { crossEntropy } from './lenet-gradient.ts';
import { backwardSequential, forwardSequential, parameterShapes, type SequentialSpec } from './sequential.ts';
import type { Stopped } from './trainer.ts';
import type { Weights } from './weights.ts';

/** `classes`: mean cross-entropy (nats) of softmax(output) against a class each; `values`: mean squared error against a number each. */
export type Target = 'classes' | 'values';

/** Trains one sequential network with Adam. */
export class SequentialTrainer extends AdamTrainer {
  readonly #spec: SequentialSpec;
  readonly #target: Target;
  /** Whether a parameter stays as it is. */
  readonly #frozen: readonly boolean[];

  /** Starts from `weights` with empty moments, or where `from` stopped: then it goes on to the bit. `frozen`: names of parameters that stay as they are. */
  constructor(
    spec: SequentialSpec,
    weights: Weights,
    options: { readonly target?: Target; readonly frozen?: readonly string[]; readonly from?: Stopped } = {},
  ) {
    const shapes = parameterShapes(spec);
    super(shapes, weights, options.from);
    this.#spec = spec;
    this.#target = options.target ?? 'classes';
    this.#frozen = shapes.map(({ name }) => options.frozen?.includes(name) ?? false);
  }

  /** Throws RangeError when the two lengths do not fit. `targets`: classes, or numbers as the trainer was made for. */
  step(x: Float32Array, targets: Uint8Array | Float32Array, learningRate: number): void {
    const count = targets.length;
    const input = [...this.#spec.input];
    if (x.length !== count * input.reduce((a, b) => a * b, 1)) {
      throw new RangeError(`${x.length} values for ${count} targets`);
    }
    const frozen = this.#frozen;
    this.advance(learningRate, (old, attrs) => {
      const inputs = tf.tensor(x, [count, ...input], 'float32');
      const passes = forwardSequential(this.#spec, old.weights, inputs);
      const [loss, dLast] = this.#loss(passes[passes.length - 1]!.y as tf.Tensor2D, targets);
      const all = backwardSequential(this.#spec, old.weights, passes, dLast);
      const part = (list: readonly tf.Tensor[]) => list.filter((_, i) => !frozen[i]);
      const some = { weights: part(old.weights), first: part(old.first), second: part(old.second) };
      const next = adamStep(some, part(all), attrs);
      const whole = (news: readonly tf.Tensor[], olds: readonly tf.Tensor[]) => {
        let i = 0;
        // A clone has a life of its own: the old state is disposed of as a whole.
        return olds.map((tensor, at) => (frozen[at] ? tf.clone(tensor) : news[i++]!));
      };
      return {
        weights: whole(next.weights, old.weights),
        first: whole(next.first, old.first),
        second: whole(next.second, old.second),
        loss,
      };
    });
  }

  /** The loss and its gradient by the output. */
  #loss(output: tf.Tensor2D, targets: Uint8Array | Float32Array): [loss: tf.Scalar, gradient: tf.Tensor2D] {
    if (this.#target === 'classes') return crossEntropy(output, tf.tensor1d(Int32Array.from(targets), 'int32'));
    const off = tf.sub(output, tf.tensor2d(Float32Array.from(targets), [targets.length, 1]));
    return [tf.mean(tf.square(off)), tf.mul(off, 2 / targets.length)];
  }
}
