import { epochs, learningRate, pictures, seed, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** How the two networks are trained: flags of the command line, and what every figure that looks at them may set. */
export const trainingSchema = {
  data: pictures,
  'train-images': { ...trainImages(8000, 10_200), maxOffline: 30_000 },
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

/** Public parameters of the figure `two-neurons`. */
export const neuronsSchema = {
  /** By what neurons are compared: what they answer (representations), or their weights (encodings). */
  by: { kind: 'choice', values: ['answers', 'weights'], default: 'answers', live: true },
  layer,
  /** From which correlation on a neuron has a partner. */
  correlation: { kind: 'number', min: 0, max: 1, step: 0.05, default: 0.8, live: true, byHand: true },
  /** The neuron of the first network that is looked at. */
  neuron: { kind: 'integer', min: 1, max: 32, default: 1, live: true, byHand: true },
  ...trainingSchema,
} as const satisfies ParamSchema;

/** Named settings of the figure `two-neurons`, each with one question for the reader. */
export const neuronsPresets: Readonly<Record<string, Partial<ParamValues<typeof neuronsSchema>>>> = {
  partners: {},
  weights: { by: 'weights' },
  deep: { layer: '3' },
  generated: { data: 'scenes' },
};

export const twoSeedsSchema = { ...clipSchema, ...neuronsSchema } as const satisfies ParamSchema;

export type TwoSeedsParams = ParamValues<typeof trainingSchema>;
export type ClipParams = ParamValues<typeof clipSchema>;
export type NeuronsParams = ParamValues<typeof neuronsSchema>;
