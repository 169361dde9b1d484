import type { ZooKind } from './plan.ts';

/** A layer of a network of the zoo, as pages know it. */
export interface ZooLayer {
  readonly neurons: number;
  readonly dimension: number;
  /** Eigenvalues above the noise's edge. */
  readonly directions: number;
  /** Effective rank after shrinkage; missing where no direction is learned. */
  readonly meanRank?: number;
  /** Eigenvalues in units of the initial variance, largest first: all of them at the end, those above the edge on the way. */
  readonly values: Float32Array;
}

/** A network of the zoo after so many pictures. */
export interface ZooMoment {
  readonly imagesSeen: number;
  /** Share of 2,000 test pictures that it tells right (500 on the way), and of 1,000 training pictures of which it says what it was told. */
  readonly test?: number;
  readonly fitted?: number;
  readonly layers: readonly ZooLayer[];
}

export interface ZooMember {
  readonly name: string;
  readonly kind: ZooKind;
  readonly seed: number;
  readonly end: ZooMoment;
  readonly moments: readonly ZooMoment[];
}

/** What `models/zoo/statistics.bin.gz` holds: every network's spectra, layer by layer, without its weights. */
export interface ZooStatistics {
  readonly networks: readonly ZooMember[];
}

/** Where pages find it. */
export const ZOO_STATISTICS = 'models/zoo/statistics.bin.gz';

export const holdsZoo = (content: unknown): content is ZooStatistics =>
  Array.isArray((content as ZooStatistics | undefined)?.networks);
