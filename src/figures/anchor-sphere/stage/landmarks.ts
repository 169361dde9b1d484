import { patternOf, SIDE } from '../../../experiments/anchor-sphere/patch.ts';
import type { Vector } from '../../../experiments/anchor-sphere/points.ts';
import { type BitmapNode, bitmap } from '../../../shell/bitmap.ts';
import { type Child, h } from '../../../shell/html.ts';
import '../../../shell/svg-bitmaps.ts';
import { diverging } from '../../kit/scales.ts';
import { type Camera, toSeen } from '../camera.ts';
import { RADIUS } from './outlines.ts';

/** Drawing units a pixel of a pattern. */
const SCALE = 3;
/** Nearer to the rim than this a pattern would be seen edge on. */
const NEAREST = 0.2;

/** The three patterns and their negatives: what the six places of the sphere look like as patches. */
const places = ([0, 1, 2] as const).flatMap((axis) =>
  [1, -1].map((sign) => {
    const point: Vector = [axis === 0 ? sign : 0, axis === 1 ? sign : 0, axis === 2 ? sign : 0];
    const values = patternOf(point);
    return { point, pixels: diverging(values, Math.max(...values.map(Math.abs))) };
  }),
);

/** Where the patterns on the near side are seen, in radii from the middle. */
export const seenPatterns = (camera: Camera): readonly (readonly [right: number, up: number])[] =>
  places
    .map(({ point }) => toSeen(point, camera))
    .filter(([, , near]) => near >= NEAREST)
    .map(([right, up]) => [right, up] as const);

/** The patterns drawn where they lie, those on the near side. */
export function landmarks(camera: Camera): Child {
  const drawn: BitmapNode[] = [];
  const frames: Child[] = [];
  for (const [i, { point, pixels }] of places.entries()) {
    const [right, up, near] = toSeen(point, camera);
    if (near < NEAREST) continue;
    const half = (SIDE * SCALE) / 2;
    const [x, y] = [rounded(right * RADIUS - half), rounded(-up * RADIUS - half)];
    frames.push(h('rect', { key: `frame${i}`, class: 'sph-frame', x, y, width: 2 * half, height: 2 * half }));
    drawn.push(bitmap({ pixels, width: SIDE, height: SIDE, scale: SCALE, alt: '', x, y, key: `pattern${i}` }));
  }
  return h('g', { key: 'landmarks', class: 'sph-landmarks' }, frames, drawn);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
