import { pictures, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Layers whose neurons are compared. */
export const DEPTHS = [1, 2, 3] as const;

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const twoNetworksSchema = {
  /** What the second network has otherwise than the first, beside its first weights, which always differ. */
  differs: {
    kind: 'choice',
    values: ['seed', 'scrambled', 'fashion', 'random-labels', 'rate'],
    default: 'seed',
    needs: { fashion: 'fashion-mnist-16' },
  },
  /** The layer shown in full. */
  layer: { kind: 'choice', values: ['1', '2', '3'], default: '1', live: true },
  /** What counts as learned: eigenvalues above so many times the largest that noise has. */
  threshold: { kind: 'number', min: 1, max: 10, scale: 'log', default: 1, live: true },
  /** At most so many directions of either network count, the strongest. */
  directions: { kind: 'integer', min: 1, max: 64, default: 64, live: true },
  data: pictures,
  /** Maps of every layer, of both networks: layers of different width have no similarity. */
  width: { kind: 'choice', values: ['16', '32', '64'], default: '32' },
  rectifier: { kind: 'choice', values: ['relu', 'leaky-relu', 'abs', 'tanh', 'linear'], default: 'relu' },
  norm: { kind: 'choice', values: ['after', 'before', 'none'], default: 'after' },
  /** Half of the pictures of every batch are mirrored, drawn anew each time. */
  flips: { kind: 'switch', default: 'off' },
  'learning-rate': {
    kind: 'number',
    min: 0.005,
    max: 0.5,
    scale: 'log',
    default: 0.2,
    live: true,
    training: true,
  },
  'train-images': {
    kind: 'integer',
    min: 64,
    max: 10_240,
    maxOffline: 50_000,
    step: 64,
    default: 10_240,
    budget: true,
  },
  epochs: { kind: 'integer', min: 1, max: 120, default: 2, budget: true },
  seed,
} as const satisfies ParamSchema;

export type TwoNetworksParams = ParamValues<typeof twoNetworksSchema>;

/** Labels that say nothing are learned by heart where pictures are few and passes many. */
const FEW = { 'train-images': 256, epochs: 60 } as const;

/** Named settings, each with one question for the reader (`two-networks.presets.*` in the strings). */
export const twoNetworksPresets = {
  seed: {},
  scrambled: { differs: 'scrambled' },
  fashion: { differs: 'fashion' },
  'random-labels': { differs: 'random-labels', ...FEW },
  rate: { differs: 'rate' },
  /** What `random-labels` is measured against: as few pictures and as many passes, both with true labels. */
  twins: FEW,
} as const satisfies Readonly<Record<string, Partial<TwoNetworksParams>>>;
