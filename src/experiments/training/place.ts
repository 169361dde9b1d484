/** Where in its run a network stands: what a frame of every training experiment says beside what it measured. */
export interface Place {
  readonly step: number;
  readonly steps: number;
  /** Epochs done, with fraction. */
  readonly epoch: number;
  readonly imagesSeen: number;
  /** Mean training loss since the frame before; NaN before the first step and in frames of `look`. */
  readonly loss: number;
}

/** The place of a network that is looked at apart from its run. */
export const NOWHERE: Place = { step: 0, steps: 0, epoch: 0, imagesSeen: 0, loss: Number.NaN };
