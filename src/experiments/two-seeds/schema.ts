import { epochs, learningRate, pictures, seed, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** How the two networks are trained: flags of the command line, and what every figure that looks at them may set. */
export const trainingSchema = {
  data: pictures,
  'train-images': { ...trainImages(8000, 10_240), maxOffline: 30_000 },
  epochs: { ...epochs, default: 2 },
  'learning-rate': { ...learningRate, default: 0.06 },
  seed,
} as const satisfies ParamSchema;

/** Which layer is shown: every frame has all of them. */
export const layer = {
  kind: 'choice',
  values: ['1', '2', '3'],
  default: '2',
  live: true,
} as const;

/** How many directions are kept, each time. */
export const RANKS = [1, 2, 3, 4, 6, 8, 16, 32] as const;

/** Public parameters of the figure `clip`. */
export const clipSchema = {
  layer,
  /** Where on the curves the figure stands. */
  directions: { kind: 'choice', values: RANKS.map(String), default: '8', live: true, byHand: true },
  ...trainingSchema,
} as const satisfies ParamSchema;

/** Named settings of the figure `clip`, each with one question for the reader. */
export const clipPresets: Readonly<Record<string, Partial<ParamValues<typeof clipSchema>>>> = {
  swap: {},
  deep: { layer: '3', directions: '4' },
  pixels: { layer: '1' },
  generated: { data: 'scenes' },
};

export const twoSeedsSchema = clipSchema;

export type TwoSeedsParams = ParamValues<typeof trainingSchema>;
export type ClipParams = ParamValues<typeof clipSchema>;
