import * as tf from '@tensorflow/tfjs-core';
import { ADAM, type AdamState, adamStep, betaPowers } from './adam.ts';
import { INPUT, type LenetOptions, lenetShapes, toTensors } from './lenet.ts';
import { lossAndGradients } from './lenet-gradient.ts';
import type { BatchTrainer, Moments } from './trainer.ts';
import type { Weights } from './weights.ts';

/** Trains one LeNet-5 with Adam. Its tensors live on the current back end until `dispose`. */
export class Trainer implements BatchTrainer {
  readonly options: LenetOptions;
  /** Steps done. */
  steps: number;
  #state: AdamState;
  #powers: [number, number];
  #lossSum: tf.Scalar | undefined;
  #lossCount = 0;

  /** Starts from `weights` with empty moments, or where `from` stopped: then it goes on to the bit. */
  constructor(options: LenetOptions, weights: Weights, from?: { readonly step: number; readonly moments: Moments }) {
    this.options = options;
    this.steps = from?.step ?? 0;
    this.#powers = betaPowers(this.steps);
    this.#state = makeState(weights, from?.moments);
  }

  /**
   * One step on a batch: x count x 32 x 32 pixels as the network reads them, labels count classes.
   * @throws RangeError when the two lengths do not fit.
   */
  step(x: Float32Array, labels: Uint8Array, learningRate: number): void {
    const count = labels.length;
    if (x.length !== count * INPUT * INPUT) throw new RangeError(`${x.length} pixels for ${count} labels`);
    const [power1, power2] = [this.#powers[0] * ADAM.beta1, this.#powers[1] * ADAM.beta2];
    const old = this.#state;
    const oldLoss = this.#lossSum;
    const kept = tf.tidy(() => {
      const images = tf.tensor4d(x, [count, INPUT, INPUT, 1]);
      const classes = tf.tensor1d(Int32Array.from(labels), 'int32');
      const { loss, gradients } = lossAndGradients(old.weights, images, classes, this.options);
      const next = adamStep(old, gradients, { ...ADAM, learningRate, power1, power2 });
      return { ...next, loss: oldLoss ? (tf.add(oldLoss, loss) as tf.Scalar) : loss };
    });
    disposeState(old);
    oldLoss?.dispose();
    this.#state = { weights: kept.weights, first: kept.first, second: kept.second };
    this.#lossSum = kept.loss;
    this.#lossCount++;
    this.#powers = [power1, power2];
    this.steps++;
  }

  /** Mean loss (nats) of the steps since the last call; NaN when there were none. Waits for the back end only here. */
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

  /** Takes another state in place of its own. */
  restore(weights: Weights, step: number, moments: Moments): void {
    disposeState(this.#state);
    this.#state = makeState(weights, moments);
    this.steps = step;
    this.#powers = betaPowers(step);
  }

  dispose(): void {
    disposeState(this.#state);
    this.#lossSum?.dispose();
    this.#lossSum = undefined;
  }

  #read(tensors: readonly tf.Tensor[]): Promise<Weights> {
    const shapes = lenetShapes(this.options);
    return Promise.all(
      tensors.map(async (tensor, i) => ({ ...shapes[i]!, values: (await tensor.data()) as Float32Array })),
    );
  }
}

function makeState(weights: Weights, moments?: Moments): AdamState {
  const empty = () => weights.map(({ shape }) => tf.zeros([...shape]));
  return {
    weights: toTensors(weights),
    first: moments ? toTensors(moments.first) : empty(),
    second: moments ? toTensors(moments.second) : empty(),
  };
}

function disposeState(state: AdamState): void {
  tf.dispose([state.weights, state.first, state.second]);
}
