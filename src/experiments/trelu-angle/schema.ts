import { data, epochs, learningRate, seed, threshold, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const treluSchema = {
  /** What the threshold cuts: the cosine between unit patch and unit anchor, or weighted sum plus bias. */
  variant: { kind: 'choice', values: ['cosine', 'raw'], default: 'cosine' },
  threshold,
  /** Where the anchors of cosines start: patches that the layer really gets, or random directions. Raw ones start at random. */
  anchors: {
    kind: 'choice',
    values: ['patches', 'random'],
    default: 'patches',
    when: { param: 'variant', is: ['cosine'] },
  },
  /** First weights and biases such that the network starts as the one with threshold 0 does. */
  compensate: { kind: 'switch', default: 'off', when: { param: 'variant', is: ['raw'] } },
  data,
  'train-images': trainImages(3000),
  epochs,
  'learning-rate': learningRate,
  seed,
} as const satisfies ParamSchema;

export type TreluParams = ParamValues<typeof treluSchema>;

/** Named settings, each with one question for the reader. */
export const treluPresets: Readonly<Record<string, Partial<TreluParams>>> = {
  angle: {},
  relu: { threshold: 0 },
  random: { anchors: 'random' },
  raw: { variant: 'raw' },
  compensated: { variant: 'raw', compensate: 'on' },
};
