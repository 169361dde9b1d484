import type { Weights } from './weights.ts';

/** The optimiser's state as plain data, named like the weights it belongs to. `second` is empty where it keeps one moment. */
export interface Moments {
  readonly first: Weights;
  readonly second: Weights;
}

/** Where a trainer stopped: with the weights of that moment, all that one needs to go on to the bit. */
export interface Stopped {
  readonly step: number;
  readonly moments: Moments;
}

/** What is learnt from in one step: inputs example by example, and a class, or a value, each. */
export interface Batch {
  readonly x: Float32Array;
  readonly targets: Uint8Array | Float32Array;
}

/** Whatever learns from batches: one network, or several side by side. Its tensors live on the current back end until `dispose`. */
export interface BatchTrainer<B = Batch> {
  /** Steps done. */
  readonly steps: number;
  step(batch: B, learningRate: number): void | Promise<void>;
  /** Mean loss of the steps since the last call; NaN when there were none. Waits for the back end only here. */
  loss(): Promise<number>;
  weights(): Promise<Weights>;
  moments(): Promise<Moments>;
  dispose(): void;
}
