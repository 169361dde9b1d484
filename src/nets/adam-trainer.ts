import * as tf from '@tensorflow/tfjs-core';
import { ADAM, type AdamAttrs, type AdamState, betaPowers } from './adam.ts';
import { toTensors } from './lenet.ts';
import type { BatchTrainer, Moments, Stopped } from './trainer.ts';
import type { Weights } from './weights.ts';

/** Name and shape of each parameter, in the order of the weights. */
type Shapes = readonly { readonly name: string; readonly shape: number[] }[];

/** Whatever trains one network with Adam: its state, its steps and the loss on the way. How a batch is learnt from is its own. */
export abstract class AdamTrainer implements BatchTrainer {
  readonly #shapes: Shapes;
  #steps: number;
  #state: AdamState;
  #powers: [number, number];
  #lossSum: tf.Scalar | undefined;
  #lossCount = 0;

  /** Starts from `weights` with empty moments, or where `from` stopped: then it goes on to the bit. */
  constructor(shapes: Shapes, weights: Weights, from?: Stopped) {
    this.#shapes = shapes;
    this.#steps = from?.step ?? 0;
    this.#powers = betaPowers(this.#steps);
    const empty = () => weights.map(({ shape }) => tf.zeros([...shape]));
    this.#state = {
      weights: toTensors(weights),
      first: from ? toTensors(from.moments.first) : empty(),
      second: from ? toTensors(from.moments.second) : empty(),
    };
  }

  get steps(): number {
    return this.#steps;
  }

  abstract step(x: Float32Array, targets: Uint8Array | Float32Array, learningRate: number): void;

  /** One step: `compute`, inside `tf.tidy`, makes the next state and the batch's mean loss of the state at hand. */
  protected advance(
    learningRate: number,
    compute: (state: AdamState, attrs: AdamAttrs) => AdamState & { readonly loss: tf.Scalar },
  ): void {
    const [power1, power2] = [this.#powers[0] * ADAM.beta1, this.#powers[1] * ADAM.beta2];
    const old = this.#state;
    const oldLoss = this.#lossSum;
    const kept = tf.tidy(() => {
      const { weights, first, second, loss } = compute(old, { ...ADAM, learningRate, power1, power2 });
      return { weights, first, second, loss: oldLoss ? (tf.add(oldLoss, loss) as tf.Scalar) : loss };
    });
    disposeState(old);
    oldLoss?.dispose();
    this.#state = { weights: kept.weights, first: kept.first, second: kept.second };
    this.#lossSum = kept.loss;
    this.#lossCount++;
    this.#powers = [power1, power2];
    this.#steps++;
  }

  /** Mean loss of the steps since the last call; NaN when there were none. Waits for the back end only here. */
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
    disposeState(this.#state);
    this.#lossSum?.dispose();
    this.#lossSum = undefined;
  }

  #read(tensors: readonly tf.Tensor[]): Promise<Weights> {
    return Promise.all(
      tensors.map(async (tensor, i) => ({ ...this.#shapes[i]!, values: (await tensor.data()) as Float32Array })),
    );
  }
}

function disposeState(state: AdamState): void {
  tf.dispose([state.weights, state.first, state.second]);
}
