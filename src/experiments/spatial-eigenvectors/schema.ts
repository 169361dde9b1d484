import type { ParamSchema, ParamValues } from '../params.ts';

/** Networks trained here have five layers; those in the wild what they have. */
const TRAINED = { param: 'source', is: ['cifar10', 'cifar100', 'scenes', 'random', 'few', 'untrained'] } as const;

/** What was trained with filters of both sizes; the others have 5 x 5. */
const BOTH_SIZES = { param: 'source', is: ['cifar10', 'cifar100', 'scenes', 'untrained'] } as const;

/** Public parameters: the names of attributes and link keys. Nothing is trained: all are live. */
export const spatialSchema = {
  /** Whose filters: of networks trained here on data of these names, or of networks `wild` that others trained. */
  source: {
    kind: 'choice',
    values: ['cifar10', 'cifar100', 'scenes', 'random', 'few', 'untrained', 'wild'],
    default: 'cifar10',
    live: true,
  },
  layer: { kind: 'integer', min: 1, max: 5, step: 1, default: 3, live: true, when: TRAINED },
  kernel: { kind: 'choice', values: ['5', '7'], default: '5', live: true, when: BOTH_SIZES },
  /** Which of the layers in the wild, one network after another. */
  wild: {
    kind: 'integer',
    min: 1,
    max: 144,
    step: 1,
    default: 51,
    live: true,
    when: { param: 'source', is: ['wild'] },
  },
} as const satisfies ParamSchema;

export type SpatialParams = ParamValues<typeof spatialSchema>;
export type Source = SpatialParams['source'];

/** Named settings, each with one question for the reader (`spatial-eigenvectors.presets.*` in the strings). */
export const spatialPresets: Readonly<Record<string, Partial<SpatialParams>>> = {
  photographs: {},
  labels: { source: 'random' },
  generated: { source: 'scenes' },
  larger: { kernel: '7' },
  untrained: { source: 'untrained' },
  wild: { source: 'wild' },
};
