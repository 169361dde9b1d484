import type { Vector } from '../../experiments/anchor-sphere/points.ts';

/** How the sphere is turned, in degrees: about its upright axis, then towards who looks at it. */
export interface Camera {
  readonly turn: number;
  readonly tilt: number;
}

/** A point as it is seen: to the right, upwards, and towards the eye; on the unit sphere of length 1. */
export type Seen = readonly [right: number, up: number, near: number];

const RADIAN = Math.PI / 180;

/** Where a point of the sphere is seen (orthographic: who looks is far away). */
export function toSeen([right, top, spot]: Vector, { turn, tilt }: Camera): Seen {
  const [c, s] = [Math.cos(turn * RADIAN), Math.sin(turn * RADIAN)];
  const [across, depth] = [c * right + s * spot, c * spot - s * right];
  const [ct, st] = [Math.cos(tilt * RADIAN), Math.sin(tilt * RADIAN)];
  return [across, ct * top - st * depth, st * top + ct * depth];
}

/** The point of the sphere that is seen there: `toSeen` undone. */
export function fromSeen([right, up, near]: Seen, { turn, tilt }: Camera): Vector {
  const [ct, st] = [Math.cos(tilt * RADIAN), Math.sin(tilt * RADIAN)];
  const [top, depth] = [ct * up + st * near, ct * near - st * up];
  const [c, s] = [Math.cos(turn * RADIAN), Math.sin(turn * RADIAN)];
  return [c * right - s * depth, top, c * depth + s * right];
}

/**
 * The point of the sphere under a pointer at (right, up), in radii from the middle. A point on the far side stays there
 * (`behind`); beyond the rim the pointer drags it over the edge to the other side.
 */
export function underPointer(right: number, up: number, behind: boolean): Seen {
  const away = Math.hypot(right, up);
  const over = away > 1;
  const radius = over ? Math.max(0, 2 - away) : away;
  const scale = away > 0 ? radius / away : 0;
  const near = Math.sqrt(Math.max(0, 1 - radius * radius));
  return [right * scale, up * scale, behind === over ? near : -near];
}
