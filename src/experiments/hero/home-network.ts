import type { EightBitNetwork } from '../../nets/eight-bits.ts';

/** Of the test digits and of their negatives, how many are read rightly. */
export interface Read {
  readonly digits: number;
  readonly negatives: number;
}

/** A file `models/hero/<activation>/network.json`: what the home page has of a network. */
export interface HomeNetwork extends EightBitNetwork {
  readonly seed: number;
  readonly testImages: number;
  /** Measured with the weights as they are here. */
  readonly read: Read;
  /** The same with the signs of the first layer flipped. */
  readonly flipped: Read;
}
