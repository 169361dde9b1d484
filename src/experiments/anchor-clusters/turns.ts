import { angleBetween } from '../../math/angle.ts';
import { type BatchTrainer, TrainerAround } from '../../nets/trainer.ts';
import type { Weights } from '../../nets/weights.ts';
import { ANCHOR_LAYERS } from './frame.ts';
import { anchorsOf, tensorNamed } from './networks.ts';

/** Degrees between each anchor of a layer in two states of a network. */
export function turnsOf(before: Weights, after: Weights, layer: string): number[] {
  const [then, now] = [before, after].map((weights) => anchorsOf(tensorNamed(weights, `${layer}/weights`)));
  return then.map((anchor, k) => angleBetween(anchor, now[k]));
}

/** Means over the anchors, layer by layer. */
export const meanTurns = (before: Weights, after: Weights): number[] =>
  ANCHOR_LAYERS.map((layer) => {
    const turns = turnsOf(before, after, layer);
    return turns.reduce((sum, turn) => sum + turn, 0) / turns.length;
  });

/** A trainer that remembers what its network was one step ago, for the steps that somebody is going to look at. */
export class StepWatch extends TrainerAround {
  readonly #isLooked: (step: number) => boolean;
  #last: Promise<readonly [before: Weights, after: Weights]> | undefined;

  constructor(trainer: BatchTrainer, isLooked: (step: number) => boolean) {
    super(trainer);
    this.#isLooked = isLooked;
  }

  step(x: Float32Array, labels: Uint8Array, learningRate: number): void {
    const before = this.#isLooked(this.steps + 1) ? this.trainer.weights() : undefined;
    this.trainer.step(x, labels, learningRate);
    if (before) this.#last = Promise.all([before, this.trainer.weights()]);
  }

  /** The network before and after the last step looked at; undefined before there was one. */
  async lastStep(): Promise<readonly [before: Weights, after: Weights] | undefined> {
    return this.#last;
  }
}
