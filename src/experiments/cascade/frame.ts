import type { Place } from '../training/place.ts';
import type { Measured as NamedUnits, ResultOf, Unit } from '../training/result.ts';

/** Where in the network of two convolutions the variance is taken apart; `-after` is rectified, pooled apart from that. */
export const STAGES = [
  'input',
  'conv1',
  'conv1-after',
  'pool1',
  'conv2',
  'conv2-after',
  'pool2',
  'dense1',
  'dense1-after',
  'dense2',
  'dense2-after',
  'logits',
] as const;
export type Stage = (typeof STAGES)[number];

/** What the variance is shared between, in this order: class, digit within a class, background, interaction. */
export const PARTS = ['class', 'digit', 'background', 'interaction'] as const;

/** The first dense layer's anchor vectors, position by position: how they differ, and how inconsistent what they meet is. */
export interface Positions {
  /** 400: variance of the activation across the backgrounds of one digit, averaged over the digits. */
  readonly inconsistency: Float32Array;
  /** 400: variance of the position's weights across the 120 anchors. */
  readonly spread: Float32Array;
}

/** Spearman's rank correlation of the spread of the anchor-position vectors with how inconsistent their inputs are. */
export interface Correlations {
  /** With the variance across backgrounds. */
  readonly variance: number;
  /** With the share of all variance at that position that backgrounds and interaction have. */
  readonly share: number;
}

/** One measurement of the two networks. */
export interface Measured {
  /** Test digits behind the accuracies. */
  readonly testImages: number;
  /** Shares of the test digits read rightly, set on backgrounds as the training digits are. */
  readonly accuracy: { readonly two: number; readonly one: number };
  /** 12 x 4: shares of the variance by stage and part, in the network of two convolutions; and before training. */
  readonly trained: Float32Array;
  readonly untrained: Float32Array;
  readonly correlations: Correlations;
  /** At the start and at the end of an epoch. */
  readonly whole?: {
    /** 4: shares of the variance at the logits of the network of one convolution. */
    readonly one: Float32Array;
    /** Not at the moments of a kept end's course. */
    readonly positions?: Positions;
  };
}

/** Signed values as bytes: 128 is zero, 1 and 255 are -`largest` and +`largest`. */
export interface SymmetricBytes {
  readonly bytes: Uint8Array;
  readonly largest: number;
}

/** How the digit on the stage goes through the network: responses before the rectifier, map by map. */
export interface Responses {
  readonly background: string;
  /** Index in the test set, and its class. */
  readonly index: number;
  readonly label: number;
  /** 6 x 28 x 28; a kept end has no maps. */
  readonly conv1?: SymmetricBytes;
  /** 16 x 10 x 10 */
  readonly conv2?: SymmetricBytes;
  /** Ten probabilities each. */
  readonly two: Float32Array;
  readonly one: Float32Array;
}

/** A frame of a look at a network has responses alone: live parameters change nothing else. */
export interface Shown {
  readonly measured?: Measured;
  /** At the start, at the end of an epoch, and once the reader has chosen another digit or background. */
  readonly responses?: Responses;
}

export type CascadeFrame = Place & Shown;

const NETWORKS = ['two', 'one'] as const;
/** What the test digits stand on: nothing, the ten kinds, the two kinds kept back. */
export const GROUNDS = ['plain', 'ten', 'new'] as const;
/** Stages, and parts, whose shares a result keeps. */
export const KEPT = ['input', 'conv1', 'pool1', 'pool2', 'dense2', 'logits'] as const;
export const KEPT_PARTS = ['class', 'background'] as const;

type Kept = `${(typeof KEPT)[number]}.${(typeof KEPT_PARTS)[number]}`;
type Correlation = `correlation.${keyof Correlations}`;
/** Names of the numbers that two networks of a run give. */
export type MeasureName =
  | `accuracy.${(typeof NETWORKS)[number]}.${(typeof GROUNDS)[number]}`
  | `share.${Kept}`
  | `share.${Exclude<Kept, `input.${string}`>}.untrained`
  | `share.one.logits.${(typeof KEPT_PARTS)[number]}`
  | `directions.${(typeof KEPT)[number]}`
  | `directions.${Exclude<(typeof KEPT)[number], 'input'>}.untrained`
  | Correlation
  | `${Correlation}.untrained`
  | 'parameters'
  | 'parameters.one';

const named = (names: readonly string[], unit: Unit) => names.map((name) => [name, unit] as const);

/**
 * What a finished run measures. `accuracy.<network>.<backgrounds>`: test digits read rightly (the first 2,000 where the
 * training had others). `share.<stage>.<part>`, with `.untrained` before training. `directions.<stage>`:
 * the participation ratio of the crossed set's responses. `correlation.*`: Spearman.
 */
export const measured = Object.fromEntries([
  ...named(
    GROUNDS.flatMap((ground) => NETWORKS.map((network) => `accuracy.${network}.${ground}`)),
    'fraction',
  ),
  ...named(
    KEPT.flatMap((stage) =>
      KEPT_PARTS.flatMap((part) => [
        `share.${stage}.${part}`,
        ...(stage === 'input' ? [] : [`share.${stage}.${part}.untrained`]),
      ]),
    ),
    'fraction',
  ),
  ...named(
    KEPT_PARTS.map((part) => `share.one.logits.${part}`),
    'fraction',
  ),
  ...named(
    KEPT.flatMap((stage) => [`directions.${stage}`, ...(stage === 'input' ? [] : [`directions.${stage}.untrained`])]),
    'number',
  ),
  ...named(
    ['variance', 'share'].flatMap((kind) => [`correlation.${kind}`, `correlation.${kind}.untrained`]),
    'number',
  ),
  ...named(['parameters', 'parameters.one'], 'count'),
]) as NamedUnits<MeasureName>;

export type CascadeResult = ResultOf<keyof typeof measured>;
