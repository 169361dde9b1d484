import { degrees, seed } from '../common-params.ts';
import type { NumberParam, ParamSchema, ParamValues } from '../params.ts';

/** The longest half axis of an ellipse. */
export const LONGEST = 2.5;

/** Half an axis of an ellipse, a standard deviation, which a handle on the stage sets. */
const axis = (value: number): NumberParam => ({
  kind: 'number',
  min: 0,
  max: LONGEST,
  step: 0.05,
  default: value,
  live: true,
  byHand: true,
});

/** Parameters of a drawn population and of two ellipses: public names of attributes, link keys and flags. */
export const spectrumSchema = {
  /** Excess theta of the strongest direction's variance, 1 + theta, over the 1 of all others. */
  signal: { kind: 'number', min: 0, max: 8, step: 0.05, default: 1, live: true, measured: true },
  neurons: { kind: 'integer', min: 1, max: 128, scale: 'log', default: 64, live: true, measured: true },
  dimension: { kind: 'integer', min: 1, max: 640, scale: 'log', default: 160, live: true, measured: true },
  /** Directions with a signal. */
  directions: { kind: 'integer', min: 1, max: 16, step: 1, default: 1, live: true, measured: true },
  /** `equal`: all as strong as the first; `falling`: the k-th has a k-th of its strength. */
  strengths: {
    kind: 'choice',
    values: ['equal', 'falling'],
    default: 'equal',
    live: true,
    measured: true,
  },
  /** Draws the neurons. */
  seed: { ...seed, live: true },
  a1: axis(2),
  a2: axis(0.7),
  'a-turn': degrees(90, 25),
  b1: axis(1.6),
  b2: axis(0.5),
  'b-turn': degrees(90, -35),
} as const satisfies ParamSchema;

export type SpectrumParams = ParamValues<typeof spectrumSchema>;

/** Named settings, each with one question for the reader (`spectrum.presets.*` in the strings). */
export const spectrumPresets: Readonly<Record<string, Partial<SpectrumParams>>> = {
  below: {},
  above: { signal: 2.2 },
  wide: { neurons: 128, signal: 1.35 },
  many: { directions: 16, signal: 5 },
  layer: { dimension: 640, directions: 8, strengths: 'falling', signal: 8 },
  nothing: { signal: 0 },
};
