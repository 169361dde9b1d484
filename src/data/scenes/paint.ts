import type { Colour } from './colour.ts';
import type { Shape } from './shapes.ts';
import type { Surface } from './surface.ts';

/** Side of a scene in pixels. */
export const SIDE = 32;

/** Light of a picture while it is painted: SIDE x SIDE x 3, about 0 to 1. */
export type Canvas = Float32Array;

export interface Thing {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  /** The direction of its own x-axis: a unit vector. */
  readonly turn: readonly [number, number];
  readonly colour: Colour;
  readonly surface: Surface;
  /** How much brighter its lit end is than its middle, along a direction of the picture. */
  readonly light: readonly [x: number, y: number];
}

/** Paints a thing over what is there; its edge is as soft as a pixel. */
export function paint(canvas: Canvas, { shape, x, y, turn, colour, surface, light }: Thing): void {
  const [cos, sin] = turn;
  const reach = shape.reach + 1;
  const [left, right] = [Math.max(0, Math.ceil(x - reach)), Math.min(SIDE - 1, Math.floor(x + reach))];
  const [top, bottom] = [Math.max(0, Math.ceil(y - reach)), Math.min(SIDE - 1, Math.floor(y + reach))];
  for (let j = top; j <= bottom; j++) {
    const dy = j - y;
    for (let i = left; i <= right; i++) {
      const dx = i - x;
      const cover = 0.5 - shape.outside(cos * dx + sin * dy, cos * dy - sin * dx);
      if (cover <= 0) continue;
      const alpha = Math.min(cover, 1);
      const bright = 1 + surface(i, j) + light[0] * dx + light[1] * dy;
      const at = (j * SIDE + i) * 3;
      canvas[at] += alpha * (colour[0] * bright - canvas[at]);
      canvas[at + 1] += alpha * (colour[1] * bright - canvas[at + 1]);
      canvas[at + 2] += alpha * (colour[2] * bright - canvas[at + 2]);
    }
  }
}
