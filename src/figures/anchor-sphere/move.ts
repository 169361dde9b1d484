import type { SphereFrame } from '../../experiments/anchor-sphere/frame.ts';
import { angleBetween, dot, latLonOf, stepFrom, type Vector } from '../../experiments/anchor-sphere/points.ts';

/** The points that can be moved, by the names that their handles carry. */
export type Points = ReadonlyMap<string, Vector>;

/** Neighbours are at most this far from the input, in degrees. */
export const FARTHEST = 60;

/**
 * The parameters that put a point where it was moved to. A moved input is a point set by hand; a moved anchor makes all
 * anchors chosen ones, each where it is; a moved neighbour changes its angle and its way from the input.
 */
export function moved(name: string, to: Vector, points: Points): Readonly<Record<string, string | number>> {
  if (name === 'near') return besideInput(points.get('x') ?? to, to);
  const places = [...points].filter(([id]) => id !== 'near' && (id === name || (id !== 'x' && name !== 'x')));
  const changes: Record<string, string | number> = name === 'x' ? { input: 'point' } : { anchors: 'chosen' };
  for (const [id, point] of places) {
    const { lat, lon } = latLonOf(id === name ? to : point);
    changes[`${id}-lat`] = lat;
    changes[`${id}-lon`] = lon;
  }
  return changes;
}

/**
 * The parameters that put a point at an end of its own scale: an anchor or the neighbour as near to the input as can be or as
 * far from it, the input at a pole. Undefined where an anchor has no input to be near to.
 */
export function toEnd(name: string, last: boolean, points: Points): ReturnType<typeof moved> | undefined {
  if (name === 'near') return { apart: last ? FARTHEST : 0 };
  if (name === 'x') return moved(name, [0, last ? 1 : -1, 0], points);
  const input = points.get('x');
  return input && moved(name, last ? [-input[0], -input[1], -input[2]] : input, points);
}

function besideInput(input: Vector, to: Vector): Readonly<Record<string, number>> {
  const apart = Math.round(Math.min(FARTHEST, angleBetween(input, to)));
  const [north, east] = [stepFrom(input, 90, 0), stepFrom(input, 90, 90)];
  const towards = (Math.atan2(dot(to, east), dot(to, north)) * 180) / Math.PI;
  return { apart, towards: Math.round(towards * 10) / 10 + 0 };
}

/** The points that a frame shows. */
export function pointsOf(frame: Pick<SphereFrame, 'x' | 'near' | 'anchors'> | undefined): Points {
  const points = new Map(frame?.anchors.map((anchor, k): [string, Vector] => [`a${k + 1}`, anchor]));
  if (frame?.near) points.set('near', frame.near);
  if (frame?.x) points.set('x', frame.x);
  return points;
}
