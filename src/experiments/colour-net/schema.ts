import { learningRate, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of flags of the command line. */
export const colourSchema = {
  data: { kind: 'choice', values: ['cifar-10', 'scenes'], default: 'cifar-10' },
  /** The most pixels by which a training picture is moved; half of all pictures are mirrored, too. At 0 they stay as they are. */
  shift: { kind: 'integer', min: 0, max: 8, default: 3 },
  'train-images': { kind: 'integer', min: 100, max: 30_000, step: 100, default: 30_000, budget: true },
  epochs: { kind: 'integer', min: 1, max: 60, default: 30, budget: true },
  /** Of Adam: where it starts, to fall to 0. */
  'learning-rate': { ...learningRate, default: 0.003 },
  seed,
} as const satisfies ParamSchema;

export type ColourParams = ParamValues<typeof colourSchema>;
