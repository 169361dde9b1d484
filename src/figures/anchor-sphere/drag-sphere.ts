import type { Vector } from '../../experiments/anchor-sphere/points.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Way } from '../kit/arrows.ts';
import { connectDrag, within } from '../kit/drag.ts';
import { type Camera, fromSeen, type Seen, toSeen, underPointer } from './camera.ts';
import { moved, type Points, pointsOf, toEnd } from './move.ts';
import { HALF, RADIUS } from './stage/outlines.ts';
import type { SphereState } from './state.ts';

/** Degrees that an arrow key moves a point or turns the sphere; with Shift a single one. */
const STEP = 5;
/** Degrees that the sphere turns while the pointer crosses one radius. */
const TURN = 60;

type Drag =
  | {
      readonly kind: 'point';
      readonly name: string;
      readonly behind: boolean;
      readonly grip: readonly [number, number];
    }
  | { readonly kind: 'turn'; readonly from: readonly [number, number]; readonly camera: Camera };

interface Grasped {
  readonly name: string;
  readonly seen: Seen;
}

/** Moves the points of the sphere and turns it. Returns its end. */
export function connectSphere(stage: HTMLElement, actions: FigureActions, now: () => SphereState): () => void {
  return connectDrag<Drag>(stage, {
    surface: '.sph-view',
    hasEnds: true,
    press(event, svg) {
      const camera: Camera = now().params;
      const at = pointerAt(event, svg);
      const grasped = handleOf(event.target) && nearest(pointsOf(now().frame), camera, at);
      if (!grasped) return { held: { kind: 'turn', from: at, camera }, focus: svg };
      const { name, seen } = grasped;
      const held = { kind: 'point', name, behind: seen[2] < 0, grip: [seen[0] - at[0], seen[1] - at[1]] } as const;
      return { held, focus: svg.querySelector(`[data-point="${name}"]`) };
    },
    drag(held, event, svg) {
      const [right, up] = pointerAt(event, svg);
      if (held.kind === 'turn') {
        const { camera, from } = held;
        actions.set(turned(camera, TURN * (right - from[0]), TURN * (from[1] - up)));
        return;
      }
      const seen = underPointer(right + held.grip[0], up + held.grip[1], held.behind);
      const { params, frame } = now();
      actions.set(moved(held.name, fromSeen(seen, params), pointsOf(frame)));
    },
    nudge(way, event) {
      if (!within(event.target, '.sph-view')) return false;
      const step = event.shiftKey ? 1 : STEP;
      const camera: Camera = now().params;
      const name = handleOf(event.target)?.dataset.point;
      const points = pointsOf(now().frame);
      const point = name === undefined ? undefined : points.get(name);
      if (!Number.isFinite(way[0])) {
        const change = name === undefined ? undefined : toEnd(name, way[0] > 0, points);
        if (change) actions.set(change);
        return change !== undefined;
      }
      if (name !== undefined && point) actions.set(moved(name, nudged(point, way, step, camera), points));
      else actions.set(turned(camera, step * way[0], step * way[1]));
      return true;
    },
  });
}

/** The sphere as turned by so many degrees to the right and downwards. */
function turned({ turn, tilt }: Camera, right: number, down: number): Record<string, number> {
  const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
  const whole = turn + right;
  return { turn: tenth(whole - 360 * Math.round(whole / 360)), tilt: tenth(Math.max(-90, Math.min(90, tilt + down))) };
}

/** The point moved by so many degrees the way the key points on the screen, over the rim and on if need be. */
function nudged(point: Vector, [right, down]: Way, degrees: number, camera: Camera): Vector {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [across, up, near] = toSeen(point, camera);
  return right !== 0
    ? fromSeen([c * across + right * s * near, up, c * near - right * s * across], camera)
    : fromSeen([across, c * up - down * s * near, c * near + down * s * up], camera);
}

/** The point that is seen nearest to a place: of two whose grips overlap the one that is meant. The last one lies on top. */
function nearest(points: Points, camera: Camera, [right, up]: readonly [number, number]): Grasped | undefined {
  const away = ({ seen }: Grasped): number => Math.hypot(seen[0] - right, seen[1] - up);
  return [...points]
    .map(([name, point]) => ({ name, seen: toSeen(point, camera) }))
    .reduce((best, each) => (best && away(best) < away(each) ? best : each), undefined as Grasped | undefined);
}

/** The pointer in radii from the middle of the sphere, upwards positive. */
function pointerAt(event: PointerEvent, svg: Element): readonly [number, number] {
  const box = svg.getBoundingClientRect();
  const radius = (box.width / 2) * (RADIUS / HALF);
  return [(event.clientX - box.left - box.width / 2) / radius, (box.top + box.height / 2 - event.clientY) / radius];
}

const handleOf = (target: EventTarget | null): SVGElement | null => within<SVGElement>(target, '[data-point]');
