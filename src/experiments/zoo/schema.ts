import { learningRate, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** How one network of the zoo is grown: the names of flags. */
export const zooSchema = {
  data: {
    kind: 'choice',
    values: ['cifar-10', 'cifar-5', 'cifar-100', 'cifar-20', 'fashion-mnist', 'scenes'],
    default: 'cifar-10',
  },
  pixels: { kind: 'choice', values: ['plain', 'scrambled'], default: 'plain' },
  labels: { kind: 'choice', values: ['true', 'random-a', 'random-b'], default: 'true' },
  layers: { kind: 'choice', values: ['three', 'five'], default: 'five' },
  width: { kind: 'integer', min: 1, max: 128, default: 64 },
  /** `before`: bank, ReLU, normalisation, mixing, as published; `after`: the mixing is normalised. */
  norm: { kind: 'choice', values: ['after', 'before'], default: 'after' },
  'train-images': { kind: 'integer', min: 64, max: 10_240, maxOffline: 30_000, default: 8000, budget: true },
  epochs: { kind: 'integer', min: 0, max: 100, default: 4, budget: true },
  'learning-rate': { ...learningRate, default: 0.05 },
  seed,
} as const satisfies ParamSchema;

export type ZooParams = ParamValues<typeof zooSchema>;
