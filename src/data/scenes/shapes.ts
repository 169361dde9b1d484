import { between } from '../digits/draws.ts';
import type { Random } from '../random.ts';

/** The outline of a thing about its own centre, in pixels, not yet turned. */
export interface Shape {
  /** Nothing of it lies further from the centre. */
  readonly reach: number;
  /** How far a point lies outside (positive) or inside (negative) the outline, in pixels, near it. */
  outside(x: number, y: number): number;
}

export function ellipse(a: number, b: number): Shape {
  return {
    reach: Math.max(a, b),
    outside(x, y) {
      const [u, v] = [x / a, y / b];
      const f = Math.sqrt(u * u + v * v);
      const slope = Math.sqrt((u * u) / (a * a) + (v * v) / (b * b));
      // At the very centre the slope is nothing.
      return slope < 1e-6 ? -Math.min(a, b) : (f * (f - 1)) / slope;
    },
  };
}

export function box(a: number, b: number): Shape {
  return {
    reach: Math.sqrt(a * a + b * b),
    outside: (x, y) => Math.max(Math.abs(x) - a, Math.abs(y) - b),
  };
}

/** A triangle about its centre, its base below; `a` is half the base, `b` half the height. */
export function triangle(a: number, b: number): Shape {
  const length = Math.sqrt(a * a + 4 * b * b);
  return {
    reach: Math.sqrt(a * a + b * b),
    outside: (x, y) => Math.max(y - b, (2 * b * Math.abs(x) - a * (y + b)) / length),
  };
}

/** Two bars across each other. */
export function cross(a: number, b: number, width: number): Shape {
  const [one, other] = [box(a, width), box(width, b)];
  return {
    reach: Math.max(one.reach, other.reach),
    outside: (x, y) => Math.min(one.outside(x, y), other.outside(x, y)),
  };
}

/** An ellipse with a hole. */
export function ring(a: number, b: number, hole: number): Shape {
  const [rim, inner] = [ellipse(a, b), ellipse(a * hole, b * hole)];
  return { reach: rim.reach, outside: (x, y) => Math.max(rim.outside(x, y), -inner.outside(x, y)) };
}

/** Any of the simple outlines, about `radius` in size: what leaves are cut from. */
export function anyShape(random: Random, radius: number): Shape {
  const narrow = radius * between(random, 0.35, 1);
  const kind = random.below(4);
  if (kind < 2) return ellipse(radius, narrow);
  return kind === 2 ? box(radius * 0.85, narrow * 0.85) : triangle(radius, narrow);
}
