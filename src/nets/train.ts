import * as tf from '@tensorflow/tfjs-core';
import { fuse } from './fuse.ts';
import { sizeOf } from './layers/kind.ts';
import { backwardStages, forwardStages, type Stage, stagesOf } from './layers/sequence.ts';
import { lossOf, type Target } from './loss.ts';
import { type NetworkSpec, parameterSpecs } from './network.ts';
import { ADAM, betaPowers, momentsOf, type Optimiser, type OptimiserState, stepped } from './optimiser.ts';
import { readTensors, toTensors } from './tensors.ts';
import type { Batch, BatchTrainer, Moments, Stopped } from './trainer.ts';
import type { Weights } from './weights.ts';

export interface TrainerOptions {
  /** Adam unless told. */
  readonly optimiser?: Optimiser;
  /** `classes` unless told. */
  readonly target?: Target;
  /** Names of parameters that stay as they are. */
  readonly frozen?: readonly string[];
  /** Multiple of the rate that it is told to learn at; 1 unless told. */
  readonly rateFactor?: number;
  /** Where it stopped, whose weights are given: it goes on to the bit. */
  readonly from?: Stopped;
}

/** Trains one network. Its tensors live on the current back end until `dispose`. */
export class Trainer implements BatchTrainer {
  readonly #spec: NetworkSpec;
  readonly #options: TrainerOptions;
  readonly #optimiser: Optimiser;
  readonly #stages: readonly Stage[];
  /** Parameters that the optimiser moves; the others are frozen, or running statistics. */
  readonly #learning: readonly number[];
  /** First stage with one of them, or behind the last: the gradient need not go below it. */
  readonly #lowest: number;
  #parameters: tf.Tensor[];
  #moments: Pick<OptimiserState, 'first' | 'second'>;
  #steps: number;
  #powers: [number, number];
  #lossSum: tf.Scalar | undefined;
  #lossCount = 0;

  /** @throws RangeError where `weights` are not those of the network. */
  constructor(spec: NetworkSpec, weights: Weights, options: TrainerOptions = {}) {
    const { optimiser = { kind: 'adam' }, frozen = [], from } = options;
    const specs = parameterSpecs(spec);
    this.#spec = spec;
    this.#options = options;
    this.#optimiser = optimiser;
    this.#stages = stagesOf(fuse(spec.layers, { training: true }), spec.input).stages;
    this.#learning = specs.flatMap(({ name, state }, i) => (state || frozen.includes(name) ? [] : [i]));
    const lowest = this.#stages.findIndex(({ from, to }) => this.#learning.some((i) => i >= from && i < to));
    this.#lowest = lowest < 0 ? this.#stages.length : lowest;
    this.#parameters = toTensors(weights, specs);
    this.#steps = from?.step ?? 0;
    this.#powers = betaPowers(this.#steps);
    const learning = this.#learning.map((i) => specs[i]!);
    const start = (moments: Weights | undefined) =>
      moments ? toTensors(moments, learning) : learning.map(({ shape }) => tf.zeros(shape));
    this.#moments = {
      first: start(from?.moments.first),
      second: momentsOf(optimiser) > 1 ? start(from?.moments.second) : [],
    };
  }

  get steps(): number {
    return this.#steps;
  }

  /** One step on a batch. @throws RangeError when its two lengths do not fit. */
  step({ x, targets }: Batch, learningRate: number): void {
    const count = targets.length;
    const { input } = this.#spec;
    if (x.length !== count * sizeOf(input)) throw new RangeError(`${x.length} values for ${count} targets`);
    const rate = learningRate * (this.#options.rateFactor ?? 1);
    const [power1, power2] = [this.#powers[0] * ADAM.beta1, this.#powers[1] * ADAM.beta2];
    const [old, { first, second }, oldLoss] = [this.#parameters, this.#moments, this.#lossSum];
    const made = tf.tidy(() => {
      const mode = { training: true };
      const passes = forwardStages(this.#stages, old, tf.tensor(x, [count, ...input], 'float32'), mode);
      const [loss, dLast] = lossOf(this.#options.target ?? 'classes', passes.at(-1)!.y, targets);
      const back = backwardStages(this.#stages, old, passes, dLast, { mode, input: false, first: this.#lowest });
      const gradients = this.#learning.map((i) => back.parameters[i]!);
      const weights = this.#learning.map((i) => old[i]!);
      const next = stepped(this.#optimiser, { weights, first, second }, gradients, rate, [power1, power2]);
      const lossSum: tf.Scalar = oldLoss ? tf.add(oldLoss, loss) : loss;
      return { ...next, lossSum, state: this.#stages.map((_, i) => [...(passes[i]!.state ?? [])]) };
    });
    this.#take(made.weights, made.state);
    tf.dispose([first, second]);
    oldLoss?.dispose();
    this.#moments = { first: made.first, second: made.second };
    this.#lossSum = made.lossSum;
    this.#lossCount++;
    this.#powers = [power1, power2];
    this.#steps++;
  }

  /** Puts what a step made in the place of what was. */
  #take(weights: readonly tf.Tensor[], states: readonly (readonly tf.Tensor[])[]): void {
    const replace = (at: number, tensor: tf.Tensor) => {
      this.#parameters[at]!.dispose();
      this.#parameters[at] = tensor;
    };
    for (const [i, at] of this.#learning.entries()) replace(at, weights[i]!);
    for (const [s, { from, state }] of this.#stages.entries()) {
      const places = state.flatMap((isState, i) => (isState ? [from + i] : []));
      for (const [i, tensor] of states[s]!.entries()) replace(places[i]!, tensor);
    }
  }

  /** Mean loss of the steps since the last call; NaN when there were none. Waits for the back end only here. */
  async loss(): Promise<number> {
    const [sum, count] = [this.#lossSum, this.#lossCount];
    this.#lossSum = undefined;
    this.#lossCount = 0;
    if (!sum) return Number.NaN;
    const total = (await sum.data())[0]!;
    sum.dispose();
    return total / count;
  }

  weights(): Promise<Weights> {
    return readTensors(this.#parameters, parameterSpecs(this.#spec));
  }

  async moments(): Promise<Moments> {
    const specs = parameterSpecs(this.#spec);
    const learning = this.#learning.map((i) => specs[i]!);
    const { first, second } = this.#moments;
    const reading = [readTensors(first, learning), readTensors(second, learning)] as const;
    return { first: await reading[0], second: await reading[1] };
  }

  dispose(): void {
    tf.dispose([this.#parameters, this.#moments.first, this.#moments.second]);
    this.#lossSum?.dispose();
    this.#lossSum = undefined;
  }
}
