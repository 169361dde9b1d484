import { data, epochs, learningRate, seed, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** What the small networks of the home page are trained with. */
export const heroSchema = {
  activation: { kind: 'choice', values: ['relu', 'linear', 'abs'], default: 'relu' },
  data,
  'train-images': trainImages(10_000),
  epochs,
  'learning-rate': learningRate,
  seed,
} as const satisfies ParamSchema;

export type HeroParams = ParamValues<typeof heroSchema>;
