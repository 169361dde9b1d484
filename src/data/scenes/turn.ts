import { direction } from '../backgrounds/shapes.ts';
import { bell } from '../digits/draws.ts';
import type { Random } from '../random.ts';

/** How a thing is turned: half of them stand nearly upright or lie nearly flat, as things under gravity do. */
export function turned(random: Random): readonly [number, number] {
  if (random.below(2)) return anywhere(random);
  const t = 0.15 * bell(random);
  const [x, y] = [(1 - t * t) / (1 + t * t), (2 * t) / (1 + t * t)];
  return random.below(2) ? [x, y] : [-y, x];
}

/** A direction anywhere in the full circle. */
export function anywhere(random: Random): readonly [number, number] {
  const [x, y] = direction(random);
  return random.below(2) ? [x, y] : [-x, -y];
}
