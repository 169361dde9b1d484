import { epochs, seed, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const filtersFormingSchema = {
  /** The filters of the first layer: learned, or given and never changed. */
  first: { kind: 'choice', values: ['learned', 'random', 'sobel', 'gabor', 'blob'], default: 'learned' },
  data: {
    kind: 'choice',
    values: ['cifar-10', 'mnist', 'scenes', 'digits'],
    default: 'cifar-10',
    needs: { 'cifar-10': 'cifar-10-16' },
  },
  /** How large learned filters start: a tenth of the usual, so that what they were is soon outgrown, or the usual. */
  init: {
    kind: 'choice',
    values: ['small', 'usual'],
    default: 'small',
    when: { param: 'first', is: ['learned'] },
  },
  'train-images': trainImages(8000, 10_000),
  epochs: { ...epochs, default: 5 },
  /** Of stochastic gradient descent with momentum: where it starts, to fall to 0. */
  'learning-rate': {
    kind: 'number',
    min: 0.001,
    max: 0.3,
    scale: 'log',
    default: 0.02,
    live: true,
    training: true,
  },
  seed,
} as const satisfies ParamSchema;

export type FiltersFormingParams = ParamValues<typeof filtersFormingSchema>;

/** Named settings, each with one question for the reader (`filters-forming.presets.*` in the strings). */
export const filtersFormingPresets: Readonly<Record<string, Partial<FiltersFormingParams>>> = {
  forming: {},
  random: { first: 'random' },
  digits: { data: 'mnist' },
  usual: { init: 'usual' },
};
