import { data, learningRate, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';
import { LAYERS, NETWORKS } from './frame.ts';

/** The clustering experiment's public parameters: the names of attributes, link keys and command-line flags. */
export const clustersSchema = {
  /** Which layer's answers the map shows. */
  layer: { kind: 'choice', values: LAYERS, default: 'dense2', live: true },
  /** Whose answers the map shows: the network with trained, k-means or random anchors. */
  anchors: { kind: 'choice', values: NETWORKS, default: 'trained', live: true },
  /** Labelled digits that all networks learn from. */
  labels: { kind: 'integer', min: 10, max: 10_000, maxOffline: 60_000, scale: 'log', default: 300 },
  data,
  /** What the weights are drawn from: uniform after He et al. (2015), or N(0, 1). */
  init: { kind: 'choice', values: ['he', 'normal'], default: 'he' },
  /** Whether the anchors found by k-means are left where they are, or moved by the labels like the trained ones. */
  'k-means-anchors': { kind: 'choice', values: ['stay', 'learn'], default: 'stay' },
  steps: {
    kind: 'integer',
    min: 25,
    max: 1000,
    maxOffline: 20_000,
    step: 25,
    default: 375,
    budget: true,
  },
  'learning-rate': learningRate,
  seed,
} as const satisfies ParamSchema;

export type ClustersParams = ParamValues<typeof clustersSchema>;

/** Named settings, each with one question for the reader (`anchor-clusters.presets.*` in the strings). */
export const clustersPresets: Readonly<Record<string, Partial<ClustersParams>>> = {
  teacher: {},
  pixels: { layer: 'input' },
  random: { anchors: 'random' },
  few: { labels: 30 },
  normal: { init: 'normal' },
};
