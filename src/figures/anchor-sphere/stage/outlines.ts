import type { Seen } from '../camera.ts';

/** Radius of the sphere in the drawing's own units. */
export const RADIUS = 100;
/** Half the side of the drawing: the sphere and room for what stands on its rim. */
export const HALF = 109;
const STEPS = 48;

type Flat = readonly [right: number, up: number];

/** An SVG path through points given in radii, y upwards. */
function path(points: readonly Flat[], close = false): string {
  const at = ([right, up]: Flat): string =>
    `${Math.round(right * RADIUS * 10) / 10} ${Math.round(-up * RADIUS * 10) / 10}`;
  return points.length > 1 ? `M${points.map(at).join('L')}${close ? 'Z' : ''}` : '';
}

/** A closed circle on the sphere, cut at the rim: the part in front and the part behind, each perhaps empty. */
export interface Halves {
  readonly front: string;
  readonly back: string;
}

/** The circle of all points at `degrees` from `centre`. */
export function circleAround(centre: Seen, degrees: number): Halves {
  const { at, turned } = around(centre, degrees);
  const all = sweep(-Math.PI, Math.PI).map((t) => at(t));
  if (turned === undefined)
    return centre[2] * Math.cos(radians(degrees)) >= 0
      ? { front: path(all), back: '' }
      : { front: '', back: path(all) };
  return {
    front: path(sweep(-turned, turned).map((t) => at(t))),
    back: path(sweep(turned, 2 * Math.PI - turned).map((t) => at(t))),
  };
}

/** What is seen of the cap of all points within `degrees` (at most 90) of `centre`: a closed path, empty when all is behind. */
export function capInFront(centre: Seen, degrees: number): string {
  const { at, turned, rim } = around(centre, degrees);
  if (turned === undefined)
    return centre[2] >= 0
      ? path(
          sweep(-Math.PI, Math.PI).map((t) => at(t)),
          true,
        )
      : '';
  const [from, to] = rim(turned);
  const edge = sweep(to, from).map((s): Flat => [Math.cos(s), Math.sin(s)]);
  return path([...sweep(-turned, turned).map((t) => at(t)), ...edge], true);
}

/**
 * The circle as a function of an angle t, nearest to the eye at 0, and the t from which on it is behind (undefined when it
 * never crosses the rim). `rim` gives where on the rim it enters and leaves.
 */
function around([right, up, near]: Seen, degrees: number) {
  const [c, s] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
  const flat = Math.hypot(right, up);
  const [ux, uy] = flat > 1e-9 ? [right / flat, up / flat] : [1, 0];
  const at = (t: number): Flat => {
    const [along, aside] = [s * Math.cos(t), s * Math.sin(t)];
    return [c * right - along * near * ux - aside * uy, c * up - along * near * uy + aside * ux];
  };
  const limit = flat * s > 1e-9 ? (-near * c) / (flat * s) : Number.NaN;
  const turned = Math.abs(limit) < 1 ? Math.acos(limit) : undefined;
  const rim = (t: number): readonly [number, number] => {
    const middle = Math.atan2(uy, ux);
    const [x, y] = at(t);
    const half = Math.abs(wrapped(Math.atan2(y, x) - middle));
    return [middle - half, middle + half];
  };
  return { at, turned, rim };
}

/** The shortest way on the sphere between two points that are not opposite, cut at the rim. */
export function arcBetween(from: Seen, to: Seen): Halves {
  const angle = Math.acos(Math.max(-1, Math.min(1, from[0] * to[0] + from[1] * to[1] + from[2] * to[2])));
  const sine = Math.sin(angle);
  if (sine < 1e-6) return { front: '', back: '' };
  const runs = { front: [] as Flat[][], back: [] as Flat[][] };
  let last: 'front' | 'back' | undefined;
  for (const share of sweep(0, 1)) {
    const [a, b] = [Math.sin((1 - share) * angle) / sine, Math.sin(share * angle) / sine];
    const point: Flat = [a * from[0] + b * to[0], a * from[1] + b * to[1]];
    const side = a * from[2] + b * to[2] >= 0 ? 'front' : 'back';
    // A piece that goes behind takes up where the other ended.
    if (last !== side) runs[side].push(last ? [runs[last].at(-1)!.at(-1)!, point] : [point]);
    else runs[side].at(-1)!.push(point);
    last = side;
  }
  const joined = (pieces: readonly Flat[][]): string => pieces.map((piece) => path(piece)).join('');
  return { front: joined(runs.front), back: joined(runs.back) };
}

const sweep = (from: number, to: number): number[] =>
  Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - from) * i) / STEPS);
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const wrapped = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
