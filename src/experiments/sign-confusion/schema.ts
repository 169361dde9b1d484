import { degrees, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Where a handle on the circle stands, in degrees, anticlockwise from the right. */
const angle = (value: number) => degrees(180, value);
const weight = (value: number) =>
  ({ kind: 'number', min: -1, max: 1, step: 0.05, default: value, live: true }) as const;

/** Parameters of the small cascade and of the stack of matrices: public names of attributes, link keys and flags. */
export const confusionSchema = {
  rectify: { kind: 'switch', default: 'off', live: true },
  /** Where the input points, in whole degrees: the one direction that is also a slider. */
  x: { kind: 'integer', min: -180, max: 180, step: 1, default: 20, live: true },
  layers: { kind: 'integer', min: 2, max: 6, step: 1, default: 4, live: true },
  /** Which response the two cases are told of. */
  term: { kind: 'integer', min: 1, max: 3, step: 1, default: 1, live: true },
  b1: weight(-0.6),
  b2: weight(0.8),
  b3: weight(0.6),
  /** Rows and columns of every matrix. */
  size: { kind: 'integer', min: 2, max: 8, step: 1, default: 6, live: true },
  a1: angle(55),
  a2: angle(-50),
  a3: angle(165),
  /** Draws the matrices and their input. */
  seed: { ...seed, live: true },
} as const satisfies ParamSchema;

export type ConfusionParams = ParamValues<typeof confusionSchema>;

/** Named settings, each with one question for the reader (`sign-confusion.presets.*` in the strings). */
export const confusionPresets: Readonly<Record<string, Partial<ConfusionParams>>> = {
  confused: {},
  rectified: { rectify: 'on' },
  opposite: { x: -160 },
  deep: { layers: 6, rectify: 'on' },
};
