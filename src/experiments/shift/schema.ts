import { data, epochs, learningRate, seed, trainImages } from '../common-params.ts';
import type { NumberParam, ParamSchema, ParamValues } from '../params.ts';

/** How far a picture can be moved either way, in pixels. */
export const REACH = 8;

/** Pixels that the picture on the stage is moved by. */
const moved = { kind: 'integer', min: -REACH, max: REACH, default: 0, live: true, byHand: true } as const;

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const shiftSchema = {
  /** How each layer's maps are halved. */
  pooling: { kind: 'choice', values: ['max', 'average', 'stride', 'blur', 'polyphase'], default: 'max' },
  /** What lies around a picture and a map: zeros, or its own other end. */
  padding: { kind: 'choice', values: ['zero', 'circular'], default: 'zero' },
  /** What decides: a dense layer that reads every place, or one that reads the mean of every map. */
  head: { kind: 'choice', values: ['dense', 'average'], default: 'dense' },
  /** To the right. */
  dx: moved satisfies NumberParam,
  /** Downwards. */
  dy: moved satisfies NumberParam,
  /** The picture on the stage: the first test picture of this class. */
  picture: { kind: 'integer', min: 0, max: 9, default: 4, live: true },
  data,
  'train-images': trainImages(4000),
  epochs: { ...epochs, default: 3 },
  'learning-rate': { ...learningRate, default: 0.005 },
  seed,
} as const satisfies ParamSchema;

export type ShiftParams = ParamValues<typeof shiftSchema>;

/** Named settings, each with one question for the reader (`shift.presets.*` in the strings). */
export const shiftPresets: Readonly<Record<string, Partial<ShiftParams>>> = {
  usual: {},
  mean: { head: 'average' },
  stride: { pooling: 'stride' },
  blur: { pooling: 'blur' },
  exact: { pooling: 'polyphase', padding: 'circular', head: 'average' },
  almost: { pooling: 'polyphase' },
};
