import type { Measured } from '../training/result.ts';

/** A layer of the network shown, as one point of the chart. */
export interface LayerShare {
  /** How much of its six strongest shapes lies in the six smoothest cosine shapes. */
  readonly shared: number;
  /** Lowest and highest of the untrained networks. */
  readonly untrained: readonly [low: number, high: number];
}

/** A layer in the wild, as one dot. */
export interface WildShare {
  readonly file: string;
  /** Its place among the network's layers of 5 x 5, from 1. */
  readonly layer: number;
  readonly filters: number;
  readonly shared: number;
}

/** All that follows from the figure's parameters. */
export interface SpatialFrame {
  readonly step: number;
  readonly steps: number;
  readonly epoch: number;
  /** Side of the filters. */
  readonly size: number;
  /** File and layer, of a network in the wild. */
  readonly named?: Pick<WildShare, 'file' | 'layer' | 'filters'>;
  /** The network's own settings and how it reads, where it was trained here. */
  readonly network?: {
    readonly width: number;
    readonly images: number;
    readonly epochs: number;
    readonly read: number;
    readonly learnt: number;
  };
  /** The strongest shapes, and the smoothest cosine shapes; of each the share that lies in the space of the others. */
  readonly shapes: readonly Float32Array[];
  readonly inside: readonly number[];
  readonly cosines: readonly Float32Array[];
  /** Layer by layer, of the network shown; of a network in the wild all its layers. */
  readonly layers: readonly LayerShare[];
  /** Index of the layer shown in that list. */
  readonly at: number;
  /** What two spaces at random share: 6 / k^2. */
  readonly chance: number;
  readonly shared: number;
  /** The same of this layer and the same layer of a network of another seed; missing where there is none. */
  readonly seeds?: number;
  /** The spectrum, beside that of the same layer untrained (of one in the wild, of equal values). */
  readonly values: Float32Array;
  readonly flat: Float32Array;
  /** How many directions hold 90 % of the energy, and of the flat one. */
  readonly held: number;
  readonly heldFlat: number;
  readonly tiles?: Uint8Array;
  readonly products?: Float32Array;
  readonly productsUntrained?: Float32Array;
  readonly gabor?: Float32Array;
  readonly gaborUntrained?: Float32Array;
  readonly wild: readonly WildShare[];
}

/** What is measured, as the frame has it. */
export const measured = { shared: 'fraction', held: 'count' } as const satisfies Measured;
