/** What is kept of a layer of a network that was trained here. */
export interface LayerTable {
  /** Eigenvalues of the second moments of the weights' places, largest first, in units of the initial variance. */
  readonly values: Float32Array;
  /** The first nine eigenvectors, one after another. */
  readonly vectors: Float32Array;
  /** Of every filter the share of its energy in one shape times one weighting of channels. */
  readonly products: Float32Array;
  /** Of every filter of the first layer the share of its main shape that a Gabor function explains. */
  readonly gabor?: Float32Array;
  /** A few filters: 36 of the size of the kernel, each of one input channel, 0 to 255 with 128 for zero. */
  readonly tiles: Uint8Array;
}

export interface NetworkTable {
  readonly source: string;
  readonly kernel: number;
  readonly seed: number;
  readonly width: number;
  readonly images: number;
  readonly epochs: number;
  /** Share of test pictures read rightly, and of the labels it was taught. */
  readonly read: number;
  readonly learnt: number;
  readonly layers: readonly LayerTable[];
}

/** A depthwise layer of a network that nobody here trained. */
export interface WildTable {
  readonly file: string;
  /** Its place among the network's layers of 5 x 5, from 1. */
  readonly layer: number;
  readonly filters: number;
  /** Eigenvalues with a mean of one. */
  readonly values: Float32Array;
  readonly vectors: Float32Array;
}

/** What the figure computes from: `models/spatial-eigenvectors/statistics.bin.gz`. */
export interface SpatialTables {
  readonly networks: readonly NetworkTable[];
  readonly wild: readonly WildTable[];
}

/** So many eigenvectors are kept and drawn; the first six are compared. */
export const KEPT = 9;
export const SHAPES = 6;
/** Tiles kept of a layer's filters: so many output channels times so many input channels. */
export const MOSAIC = 6;

export function isSpatialTables(content: unknown): content is SpatialTables {
  const tables = content as Partial<SpatialTables> | null;
  return (
    Array.isArray(tables?.networks) &&
    Array.isArray(tables.wild) &&
    tables.networks.every(({ layers }) => Array.isArray(layers) && layers.length > 0) &&
    tables.wild.every(({ vectors }) => vectors instanceof Float32Array)
  );
}
