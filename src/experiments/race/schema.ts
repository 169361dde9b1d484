import { epochs, pictures, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const raceSchema = {
  /** Filters of every frozen bank, before their negatives. Nine of a kind span all filters of 3 x 3. */
  shapes: { kind: 'choice', values: ['1', '3', '5', '9'], default: '5' },
  /** Whether every frozen filter comes with its negative. */
  negatives: { kind: 'switch', default: 'on' },
  /** What the joint network has as much of as the others: maps in every layer, or numbers to learn. */
  match: { kind: 'choice', values: ['width', 'weights'], default: 'width' },
  data: pictures,
  'train-images': {
    kind: 'integer',
    min: 512,
    max: 10_240,
    maxOffline: 30_000,
    step: 512,
    default: 8192,
    budget: true,
  },
  epochs: { ...epochs, default: 2 },
  /**
   * Of stochastic gradient descent with momentum: where it starts, to fall to 0. Of 0.03, 0.06 and 0.12 the one with which
   * the joint network does best on CIFAR-10.
   */
  'learning-rate': {
    kind: 'number',
    min: 0.001,
    max: 1,
    scale: 'log',
    default: 0.06,
    live: true,
    training: true,
  },
  seed,
} as const satisfies ParamSchema;

export type RaceParams = ParamValues<typeof raceSchema>;

/** Named settings, each with one question for the reader (`race.presets.*` in the strings). */
export const racePresets: Readonly<Record<string, Partial<RaceParams>>> = {
  five: {},
  one: { shapes: '1' },
  nine: { shapes: '9' },
  unsigned: { negatives: 'off' },
  few: { 'train-images': 1024, epochs: 16 },
};
