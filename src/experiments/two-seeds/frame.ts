import type { Place } from '../training/place.ts';
import type { Measured, ResultOf, Unit } from '../training/result.ts';

/** Layers of each network. */
export const DEPTHS = [1, 2, 3] as const;

/**
 * Whose directions a layer keeps: its own, by its weights; the other network's, aligned; those along which its inputs are
 * strongest, whatever anybody learned; random ones.
 */
export const BASES = ['own', 'other', 'inputs', 'random'] as const;
export type BasisName = (typeof BASES)[number];

/** Eigenvectors of either network whose inner products are told. */
export const OVERLAPS = 16;

/** One layer of both networks. */
export interface LayerShown {
  readonly dimension: number;
  /** Eigenvalues above the noise's edge, in the first network and in the second. */
  readonly directions: readonly [number, number];
  /** Cosine of the two layers' inputs after the alignment, on pictures that it was not fitted on; none in layer 1, which needs none. */
  readonly aligned?: number;
  /** Share of the test pictures that the first network tells right, by `RANKS`. */
  readonly kept: Readonly<Record<BasisName, Float32Array>>;
  /** |inner products| of the first network's leading eigenvectors (rows) and the second's, as they stand and aligned, `OVERLAPS` squared. */
  readonly overlaps: { readonly before: Float32Array; readonly after: Float32Array };
}

/** How much of the first network's answers the second's account for, shares of their variance on pictures held out. */
export interface Explained {
  /** Neuron by neuron, each up to its sign, in the best of all pairings. */
  readonly byPermutation: number;
  /** By the best rotation. */
  readonly byRotation: number;
  /** Linear centred kernel alignment. */
  readonly cka: number;
}

/** Points in the plane, x and y in turn: the first network's, and the second's as they stand, paired neuron by neuron (of answers alone), and turned. */
export interface Clouds {
  readonly first: Float32Array;
  readonly before: Float32Array;
  readonly permuted?: Float32Array;
  readonly after: Float32Array;
}

/** By what neurons answer to the same pictures (representations), and by their aligned weights (encodings). */
export interface ByView<T> {
  readonly answers: T;
  readonly weights: T;
}

/** The neurons of one layer of both networks. */
export interface NeuronsShown extends Explained {
  readonly neurons: number;
  /** Correlations of answers, cosines of weights: the first network's neurons (rows) with the second's, neurons squared. */
  readonly matches: ByView<Float32Array>;
  /** The k-th largest of the best matches (magnitudes), k from 1: where the second's neurons are turned at random among themselves, on average; */
  readonly chance: ByView<Float32Array>;
  /** and of the two networks before their training. */
  readonly untrained: Explained & { readonly best: ByView<Float32Array> };
  /** Pictures in the plane of the first's strongest answers; neurons in that of its leading directions. */
  readonly clouds: ByView<Clouds>;
  /** Test pictures to which a neuron answers most, `STRONGEST` each; of the second network also those that it answers least. */
  readonly strongest: { readonly first: Uint32Array; readonly second: Uint32Array; readonly secondLeast: Uint32Array };
}

/** Pictures told of a neuron. */
export const STRONGEST = 4;

/** What a frame says of the two networks. */
export interface Shown {
  /** Shares of the test pictures that they tell right, their normalisations' statistics measured anew. */
  readonly first: number;
  readonly second: number;
  /** Test pictures behind every share. */
  readonly testImages: number;
  /** At the end: layer by layer, what directions are worth, and what neurons have to do with each other. */
  readonly layers?: readonly LayerShown[];
  readonly neurons?: readonly NeuronsShown[];
}

export interface TwoSeedsFrame extends Place, Shown {}

/** Directions kept in the numbers of a finished run; and the correlation from which on a neuron has a partner there. */
export const TOLD = 8;
export const PARTNER = 0.8;

const layered = <N extends string, U extends Unit>(name: N, unit: U) =>
  Object.fromEntries(DEPTHS.map((depth) => [`${name}.layer${depth}`, unit])) as Record<
    `${N}.layer${(typeof DEPTHS)[number]}`,
    U
  >;

const keptMeasures = Object.fromEntries(
  BASES.flatMap((basis) => DEPTHS.map((depth) => [`kept.${basis}.layer${depth}`, 'fraction'])),
) as Record<`kept.${BasisName}.layer${(typeof DEPTHS)[number]}`, 'fraction'>;

/**
 * What a finished run measures: both accuracies; what the first network keeps with 8 directions in one layer; `aligned`:
 * cosine of the inputs after the alignment. `partners`: neurons of 32 with a partner whose answers correlate at 0.8 or more,
 * as they are, where the other's are turned at random (`chance`), and before training; `match`: the mean of the best
 * matches, by answers and by weights. The rest are shares of variance explained, and CKA.
 */
export const measured = {
  'accuracy.first': 'fraction',
  'accuracy.second': 'fraction',
  ...keptMeasures,
  'aligned.layer2': 'number',
  'aligned.layer3': 'number',
  ...layered('partners', 'count'),
  ...layered('partners.chance', 'count'),
  ...layered('partners.untrained', 'count'),
  ...layered('match', 'number'),
  ...layered('match.chance', 'number'),
  ...layered('match.untrained', 'number'),
  ...layered('match.weights', 'number'),
  ...layered('match.weights.chance', 'number'),
  ...layered('permutation', 'fraction'),
  ...layered('permutation.untrained', 'fraction'),
  ...layered('rotation', 'fraction'),
  ...layered('rotation.untrained', 'fraction'),
  ...layered('cka', 'fraction'),
  ...layered('cka.untrained', 'fraction'),
} as const satisfies Measured;

export type TwoSeedsMeasure = keyof typeof measured;
export type TwoSeedsResult = ResultOf<TwoSeedsMeasure>;
