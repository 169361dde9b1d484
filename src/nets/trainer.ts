import type { Weights } from './weights.ts';

/** The optimiser's state as plain data, named like the weights it belongs to. */
export interface Moments {
  readonly first: Weights;
  readonly second: Weights;
}

/** Where a trainer stopped: with the weights of that moment, all that one needs to go on to the bit. */
export interface Stopped {
  readonly step: number;
  readonly moments: Moments;
}

/** Whatever learns from batches: one network or several side by side. Its tensors live on the current back end until `dispose`. */
export interface BatchTrainer {
  /** Steps done. */
  readonly steps: number;
  /** One step on a batch: inputs example by example, a class (or a value, where the trainer learns values) each. */
  step(x: Float32Array, targets: Uint8Array | Float32Array, learningRate: number): void;
  /** Mean loss of the steps since the last call; NaN when there were none. */
  loss(): Promise<number>;
  weights(): Promise<Weights>;
  moments(): Promise<Moments>;
  dispose(): void;
}

/** A trainer that does what another one does, apart from what its kind does otherwise. */
export abstract class TrainerAround implements BatchTrainer {
  protected readonly trainer: BatchTrainer;

  constructor(trainer: BatchTrainer) {
    this.trainer = trainer;
  }

  get steps(): number {
    return this.trainer.steps;
  }
  abstract step(x: Float32Array, targets: Uint8Array | Float32Array, learningRate: number): void;
  loss(): Promise<number> {
    return this.trainer.loss();
  }
  weights(): Promise<Weights> {
    return this.trainer.weights();
  }
  moments(): Promise<Moments> {
    return this.trainer.moments();
  }
  dispose(): void {
    this.trainer.dispose();
  }
}
