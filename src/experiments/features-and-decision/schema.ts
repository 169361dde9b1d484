import { data, fewTrainImages, learningRate, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Where the network can be cut: after the pixels, after each pooling, after each hidden dense layer. */
export const BOUNDARIES = ['pixels', 's2', 's4', 'c5', 'f6'] as const;
export type Boundary = (typeof BOUNDARIES)[number];

/** Where the network's weights come from: labels, the digits alone, or nothing but chance. */
export const FEATURES = ['trained', 'clustered', 'random'] as const;
export type Features = (typeof FEATURES)[number];

/** How the classical classifiers are set: as libraries set them unasked, or as reads most of held-out training digits. */
export const SETTINGS = ['usual', 'chosen'] as const;
export type Settings = (typeof SETTINGS)[number];

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const decisionSchema = {
  boundary: { kind: 'choice', values: BOUNDARIES, default: 's4', live: true },
  features: { kind: 'choice', values: FEATURES, default: 'trained', live: true },
  'train-images': fewTrainImages,
  data,
  /** Passes over the digits by everything that learns from batches: the network, logistic regression, the small network. */
  epochs: { kind: 'integer', min: 1, max: 200, default: 20, budget: true },
  'test-images': {
    kind: 'integer',
    min: 500,
    max: 2000,
    maxOffline: 10_000,
    step: 500,
    default: 1000,
    budget: true,
  },
  settings: { kind: 'choice', values: SETTINGS, default: 'usual' },
  /** The most digits that the machine with Gaussian kernel learns from: its matrix grows with their square. */
  'kernel-images': {
    kind: 'integer',
    min: 500,
    max: 2000,
    maxOffline: 10_000,
    step: 500,
    default: 2000,
    budget: true,
  },
  'learning-rate': learningRate,
  seed,
} as const satisfies ParamSchema;

export type DecisionParams = ParamValues<typeof decisionSchema>;

/** Named settings, each with one question for the reader (`features-and-decision.presets.*` in the strings). */
export const decisionPresets: Readonly<Record<string, Partial<DecisionParams>>> = {
  cut: {},
  untrained: { features: 'random' },
  few: { 'train-images': 100, epochs: 150 },
  last: { boundary: 'f6' },
};
