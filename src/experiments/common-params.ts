import type { ChoiceParam, NumberParam } from './params.ts';

/** Where the digits come from. */
export const data = {
  kind: 'choice',
  values: ['mnist', 'digits'],
  default: 'mnist',
} as const satisfies ChoiceParam;

/** Where natural pictures come from; `scenes` are generated. All have 16 x 16 pixels. */
export const pictures = {
  kind: 'choice',
  values: ['cifar-10', 'scenes'],
  default: 'cifar-10',
  needs: { 'cifar-10': 'cifar-10-16' },
} as const satisfies ChoiceParam;

/** Training images of experiments that learn from thousands; `most` where a page can hold no more than those. */
export const trainImages = (value: number, most = 60_000) =>
  ({
    kind: 'integer',
    min: 100,
    max: most,
    maxOffline: 60_000,
    step: 100,
    default: value,
    budget: true,
  }) as const satisfies NumberParam;

/** Training images of experiments whose subject is how few they are, and that look at each of them. */
export const fewTrainImages = {
  kind: 'integer',
  min: 100,
  max: 3000,
  maxOffline: 10_000,
  step: 100,
  default: 1000,
  budget: true,
} as const satisfies NumberParam;

/** Passes over thousands of images. */
export const epochs = {
  kind: 'integer',
  min: 1,
  max: 20,
  default: 3,
  budget: true,
} as const satisfies NumberParam;

/** Adam's step. */
export const learningRate = {
  kind: 'number',
  min: 1e-5,
  max: 0.1,
  scale: 'log',
  default: 0.001,
  live: true,
  training: true,
} as const satisfies NumberParam;

/** What every random stream of a run grows from. */
export const seed = { kind: 'integer', min: 0, max: 4_294_967_295, default: 1 } as const satisfies NumberParam;

/** What a response has to exceed to be passed on by TReLU: of a cosine, or of a weighted sum. */
export const threshold = {
  kind: 'number',
  min: 0,
  max: 0.9,
  step: 0.05,
  default: 0.5,
} as const satisfies NumberParam;

/** Degrees from -`most` to `most` that a handle on the stage sets. */
export const degrees = (most: number, value: number): NumberParam => ({
  kind: 'number',
  min: -most,
  max: most,
  step: 0.1,
  default: value,
  live: true,
  byHand: true,
});
