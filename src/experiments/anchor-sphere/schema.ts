import { degrees, seed, threshold } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

const latitude = (value: number) => degrees(90, value);
const longitude = (value: number) => degrees(180, value);

/** Parameters of the sphere with its input and anchors: public names of attributes, link keys and flags. */
export const sphereSchema = {
  rectifier: { kind: 'choice', values: ['identity', 'relu', 'trelu', 'abs'], default: 'relu', live: true },
  input: { kind: 'choice', values: ['patch', 'negative', 'point'], default: 'patch', live: true },
  anchors: { kind: 'choice', values: ['chosen', 'random'], default: 'chosen', live: true },
  threshold: { ...threshold, live: true, when: { param: 'rectifier', is: ['trelu'] } },
  count: { kind: 'integer', min: 2, max: 5, step: 1, default: 3, live: true },
  /** Angle between the input and its neighbour, in degrees. */
  apart: { kind: 'integer', min: 0, max: 60, step: 1, default: 12, live: true },
  /** The digit that the patch is cut from. */
  digit: { kind: 'integer', min: 0, max: 9, step: 1, default: 4, live: true },
  /** The patch's first row and column in the picture, from its upper left corner. */
  row: { kind: 'integer', min: 0, max: 23, step: 1, default: 13, live: true },
  column: { kind: 'integer', min: 0, max: 23, step: 1, default: 5, live: true },
  turn: longitude(-25),
  tilt: latitude(14),
  /** Which way the neighbour lies from the input: 0 towards the pole of latitude 90, 90 towards growing longitude. */
  towards: longitude(60),
  'x-lat': latitude(0),
  'x-lon': longitude(0),
  'a1-lat': latitude(45),
  'a1-lon': longitude(-5),
  'a2-lat': latitude(-25),
  'a2-lon': longitude(65),
  'a3-lat': latitude(8),
  'a3-lon': longitude(-160),
  'a4-lat': latitude(-60),
  'a4-lon': longitude(-80),
  'a5-lat': latitude(70),
  'a5-lon': longitude(-120),
  seed: { ...seed, live: true },
} as const satisfies ParamSchema;

export type SphereParams = ParamValues<typeof sphereSchema>;
export type Rectifier = SphereParams['rectifier'];

/** Named settings, each with one question for the reader (`anchor-sphere.presets.*` in the strings). */
export const spherePresets: Readonly<Record<string, Partial<SphereParams>>> = {
  // The angles of the first and third anchor to the input add up to 180 degrees.
  opposite: { rectifier: 'identity', input: 'point', 'a1-lat': 35, 'a1-lon': 0, 'a3-lat': -35, 'a3-lon': 180 },
  negative: { input: 'negative' },
  threshold: { rectifier: 'trelu' },
  random: { anchors: 'random', count: 5, apart: 20 },
};
