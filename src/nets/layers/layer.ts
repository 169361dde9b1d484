import type { Activation } from '../activation.ts';
import type { Initial } from '../initial.ts';

/** Zeros around a picture (`same`: the output is as large as the input at stride 1), its own other end (`circular`), or nothing. */
export type Padding = 'valid' | 'same' | 'circular';

/** `raw`: weighted sum plus bias. `cosine`: of the angle between what is read and the anchor, without biases. */
export type Response = 'raw' | 'cosine';

interface Named {
  /** First part of the names of its parameters: `<name>/weights`. Other layers may have one to be asked for by it. */
  readonly name: string;
}

interface Weighted extends Named {
  /** On unless told; `cosine` responses have none. */
  readonly biases?: boolean;
  /** How its first weights are drawn, where the network's own way is not meant. */
  readonly initial?: Initial;
}

/** Convolution of [h, w, in] with `filters` filters of size x size. */
export interface Convolution extends Weighted {
  readonly kind: 'convolution';
  readonly filters: number;
  readonly size: number;
  /** 1 unless told. */
  readonly stride?: number;
  /** `valid` unless told. */
  readonly padding?: Padding;
  readonly response?: Response;
  /** Every filter w stands for two, w and -w: maps 1 to n, then their negatives, each with a bias of its own. `filters` counts the free ones. */
  readonly paired?: boolean;
}

/** The same fixed filters on every channel. Output channels: filter by filter, where `negated` w before -w, channel by channel. */
export interface Bank extends Partial<Named> {
  readonly kind: 'bank';
  /** Each size x size, row by row. */
  readonly filters: readonly (readonly number[])[];
  readonly size: number;
  readonly negated?: boolean;
  /** `same` unless told. */
  readonly padding?: Padding;
}

export interface Dense extends Weighted {
  readonly kind: 'dense';
  readonly units: number;
  readonly response?: Response;
}

/** As a convolution without padding, but every place has filters, and biases, of its own. */
export interface Local extends Weighted {
  readonly kind: 'local';
  readonly filters: number;
  readonly size: number;
  readonly stride?: number;
}

/**
 * Batch normalisation (Ioffe and Szegedy, 2015), channel by channel: by the batch's mean and variance in training, by
 * their running averages afterwards.
 */
export interface BatchNorm extends Named {
  readonly kind: 'batch-norm';
  /** A scale and a shift that are learnt; off unless told. */
  readonly affine?: boolean;
}

export interface RectifierLayer extends Partial<Named> {
  readonly kind: 'rectifier';
  readonly activation: Activation;
  /** Of `trelu`; 0 unless told. */
  readonly threshold?: number;
}

/**
 * `max` and `average` over windows of size x size (2), `stride` apart (`size`), those that fit. `blur`: the binomial filter
 * of 3 x 3, then every `stride`th place (2) (Zhang, 2019). `polyphase`: of the stride x stride grids of places the one
 * with the largest norm (adaptive polyphase sampling: Chaman and Dokmanic, 2021).
 */
export interface Pool extends Partial<Named> {
  readonly kind: 'pool';
  readonly by: 'max' | 'average' | 'blur' | 'polyphase';
  readonly size?: number;
  readonly stride?: number;
  /** Of `blur`: `same` unless told. */
  readonly padding?: 'same' | 'circular';
}

/** The mean of every map. */
export interface GlobalAverage extends Partial<Named> {
  readonly kind: 'global-average';
}

export interface Flatten extends Partial<Named> {
  readonly kind: 'flatten';
}

/**
 * The same numbers as a picture of `shape`, row by row, channels last: what a dense layer makes as maps, or neighbours in a
 * row as channels of one place.
 */
export interface Reshape extends Partial<Named> {
  readonly kind: 'reshape';
  readonly shape: readonly [height: number, width: number, channels: number];
}

/**
 * Spatial transformer (Jaderberg et al., 2015): `localisation` makes six numbers of the picture, an affine map of the
 * output's places (-1 to 1 both ways) to the picture's, which is then read there by bilinear interpolation.
 */
export interface Sampler extends Partial<Named> {
  readonly kind: 'sampler';
  readonly localisation: readonly Layer[];
}

export type Layer =
  | Convolution
  | Bank
  | Dense
  | Local
  | BatchNorm
  | RectifierLayer
  | Pool
  | GlobalAverage
  | Flatten
  | Reshape
  | Sampler;
