import type { ParamSchema, ParamValues } from '../../experiments/params.ts';
import { spectrumPresets, spectrumSchema } from '../../experiments/spectrum/schema.ts';
import type { ZooKind } from '../../experiments/zoo/plan.ts';

const drawn = { when: { param: 'source', is: ['drawn'] } } as const;
const network = { when: { param: 'source', is: ['network'] } } as const;

/** Kinds of networks whose layers can be looked at. */
const KINDS = [
  'cifar-5',
  'cifar-10',
  'cifar-20',
  'cifar-100',
  'fashion-mnist',
  'scenes',
  'scrambled',
  'true-few',
  'random-a',
  'untrained',
] as const satisfies readonly ZooKind[];

/** What the figure can be asked beside the experiment: not of a drawn population alone, but of any layer of the zoo. */
export const figureSchema = {
  ...spectrumSchema,
  signal: { ...spectrumSchema.signal, ...drawn },
  neurons: { ...spectrumSchema.neurons, ...drawn },
  dimension: { ...spectrumSchema.dimension, ...drawn },
  directions: { ...spectrumSchema.directions, ...drawn },
  strengths: { ...spectrumSchema.strengths, ...drawn },
  seed: { ...spectrumSchema.seed, ...drawn },
  source: { kind: 'choice', values: ['drawn', 'network'], default: 'drawn', live: true },
  network: {
    kind: 'choice',
    values: KINDS,
    default: 'cifar-100',
    // Named after data sets, but only what was measured is shown: a copy without the sets has it too.
    needs: Object.fromEntries(KINDS.map((kind) => [kind, ''])),
    live: true,
    ...network,
  },
  layer: { kind: 'choice', values: ['1', '2', '3', '4', '5'], default: '5', live: true, ...network },
} as const satisfies ParamSchema;

export type FigureParams = ParamValues<typeof figureSchema>;

/** The experiment's named settings, and two layers of networks. */
export const figurePresets: Readonly<Record<string, Partial<FigureParams>>> = {
  ...spectrumPresets,
  network: { source: 'network' },
  untrained: { source: 'network', network: 'untrained' },
};
