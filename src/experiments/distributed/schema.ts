import { data, epochs, learningRate, seed, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** The hidden dense layers whose units and directions are switched off. */
export const LAYERS = ['dense1', 'dense2'] as const;
export type LayerName = (typeof LAYERS)[number];
/** Units of each. */
export const UNITS: Readonly<Record<LayerName, number>> = { dense1: 120, dense2: 84 };

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const distributedSchema = {
  /** What is switched off: the class's best unit, one that is chosen, the direction of the class's mean, or random ones of equal variance. */
  off: { kind: 'choice', values: ['best', 'chosen', 'direction', 'random'], default: 'best', live: true },
  /** The class that it is about. */
  digit: { kind: 'integer', min: 0, max: 9, step: 1, default: 3, live: true, byHand: true },
  layer: { kind: 'choice', values: LAYERS, default: 'dense2', live: true },
  /** The chosen unit, counted from 1; the last of its layer where that has fewer. */
  unit: {
    kind: 'integer',
    min: 1,
    max: 120,
    step: 1,
    default: 1,
    live: true,
    when: { param: 'off', is: ['chosen'] },
  },
  data,
  'train-images': trainImages(5000),
  epochs,
  'learning-rate': learningRate,
  seed,
} as const satisfies ParamSchema;

export type DistributedParams = ParamValues<typeof distributedSchema>;

/** Named settings, each with one question for the reader (`distributed.presets.*` in the strings). */
export const distributedPresets: Readonly<Record<string, Partial<DistributedParams>>> = {
  best: {},
  direction: { off: 'direction' },
  random: { off: 'random' },
  early: { layer: 'dense1', off: 'direction' },
  generated: { data: 'digits' },
};
