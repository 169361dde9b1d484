import { data, epochs, learningRate, seed, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const readingSchema = {
  /** What stands between pixels and classes: nothing, 64 hidden units, two convolutions and 64 units, or two convolutions and the mean of every map. */
  head: { kind: 'choice', values: ['linear', 'hidden', 'dense', 'average'], default: 'linear' },
  /** Whose pictures are shown: the trained network's, or those of one like it whose weights are drawn anew. */
  weights: { kind: 'choice', values: ['trained', 'randomised'], default: 'trained', live: true },
  data,
  /** Index in the test set of the digit whose prediction is explained. */
  digit: { kind: 'integer', min: 0, max: 499, default: 0, live: true },
  'train-images': trainImages(8000),
  epochs: { ...epochs, default: 5 },
  'learning-rate': { ...learningRate, default: 0.004 },
  seed,
} as const satisfies ParamSchema;

export type ReadingParams = ParamValues<typeof readingSchema>;

/** Named settings, each with one question for the reader (`reading.presets.*` in the strings). */
export const readingPresets: Readonly<Record<string, Partial<ReadingParams>>> = {
  templates: {},
  hidden: { head: 'hidden' },
  randomised: { head: 'dense', weights: 'randomised' },
  average: { head: 'average' },
};
