import { learningRate, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const jointSchema = {
  data: { kind: 'choice', values: ['cifar-10', 'cifar-100', 'scenes'], default: 'cifar-10' },
  labels: { kind: 'choice', values: ['true', 'random'], default: 'true' },
  /** Side of every filter, in pixels. */
  kernel: { kind: 'choice', values: ['5', '7'], default: '5' },
  /** Filters of every layer. */
  width: { kind: 'integer', min: 8, max: 64, step: 8, default: 16 },
  'train-images': { kind: 'integer', min: 100, max: 30_000, step: 100, default: 4000, budget: true },
  /** 0: as it was drawn. */
  epochs: { kind: 'integer', min: 0, max: 60, default: 1, budget: true },
  'learning-rate': { ...learningRate, default: 0.06, max: 1 },
  seed,
} as const satisfies ParamSchema;

export type JointParams = ParamValues<typeof jointSchema>;
