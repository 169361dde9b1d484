import { data, epochs, learningRate, seed, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Steps either way in which a test digit is turned, scaled or sheared. */
export const STEPS = 12;

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const turnedSchema = {
  /** What is done to the test digits. */
  by: { kind: 'choice', values: ['angle', 'scale', 'shear'], default: 'angle', live: true },
  /** Filters of the two layers: 4 and 8, twice, or four times as many. */
  width: { kind: 'choice', values: ['narrow', 'usual', 'wide'], default: 'usual' },
  /** How much: steps of 15 degrees, of a twelfth of an octave, of a shear of 0.1. */
  much: { kind: 'integer', min: -STEPS, max: STEPS, default: 0, live: true, byHand: true },
  /** The digit on the stage: the first test digit of this class. */
  picture: { kind: 'integer', min: 0, max: 9, default: 7, live: true, byHand: true },
  data,
  'train-images': trainImages(6000, 20_000),
  epochs: { ...epochs, default: 3 },
  'learning-rate': { ...learningRate, default: 0.002 },
  seed,
} as const satisfies ParamSchema;

export type TurnedParams = ParamValues<typeof turnedSchema>;

/** Named settings, each with one question for the reader (`turned.presets.*` in the strings). */
export const turnedPresets: Readonly<Record<string, Partial<TurnedParams>>> = {
  turn: {},
  scale: { by: 'scale' },
  shear: { by: 'shear' },
  wide: { width: 'wide' },
  narrow: { width: 'narrow' },
};
