import type { Random } from '../../data/random.ts';

/**
 * A point or direction in the space of the figure: how much of three patterns it holds (brighter to the right, brighter to
 * the top, a bright spot). On the unit sphere its three numbers have squares that sum to 1.
 */
export type Vector = readonly [right: number, top: number, spot: number];

/** Degrees: latitude towards the pattern that is brighter at the top, longitude from the spot to brighter at the right. */
export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

const RADIAN = Math.PI / 180;

/** The point of the unit sphere at a latitude and longitude in degrees. */
export function pointAt({ lat, lon }: LatLon): Vector {
  const along = Math.cos(lat * RADIAN);
  return [along * Math.sin(lon * RADIAN), Math.sin(lat * RADIAN), along * Math.cos(lon * RADIAN)];
}

/** Latitude and longitude of a direction, in degrees rounded to a tenth. */
export function latLonOf([right, top, spot]: Vector): LatLon {
  const lat = Math.atan2(top, Math.hypot(right, spot)) / RADIAN;
  return { lat: tenth(lat), lon: tenth(Math.atan2(right, spot) / RADIAN) };
}
const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Angle of two points of the unit sphere in degrees, exact for near and for opposite points too (Kahan). */
export function angleBetween(a: Vector, b: Vector): number {
  const apart = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  const together = Math.hypot(a[0] + b[0], a[1] + b[1], a[2] + b[2]);
  return (2 * Math.atan2(apart, together)) / RADIAN;
}

/** The vector's direction; undefined where it has none. */
export function unit([a, b, c]: Vector): Vector | undefined {
  const length = Math.hypot(a, b, c);
  return length > 0 ? [a / length, b / length, c / length] : undefined;
}

/** The point `degrees` away from `from`, setting out `towards` (0 to the pole of latitude 90, 90 to growing longitude). */
export function stepFrom(from: Vector, degrees: number, towards: number): Vector {
  const { lon } = latLonOf(from);
  const east: Vector = [Math.cos(lon * RADIAN), 0, -Math.sin(lon * RADIAN)];
  const side = unit(crossed(crossed(from, east), from)) ?? east;
  const up = crossed(from, side);
  const [n, e] = [Math.cos(towards * RADIAN), Math.sin(towards * RADIAN)];
  const [c, s] = [Math.cos(degrees * RADIAN), Math.sin(degrees * RADIAN)];
  const at = (i: 0 | 1 | 2): number => c * from[i] + s * (n * up[i] + e * side[i]);
  return [at(0), at(1), at(2)];
}

const crossed = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** A direction of which all are equally likely: three normal numbers, made as long as one. */
export function randomDirection(random: Random): Vector {
  for (;;) {
    const drawn = unit([random.normal(), random.normal(), random.normal()]);
    if (drawn) return drawn;
  }
}
