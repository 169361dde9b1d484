import { wave } from '../backgrounds/shapes.ts';
import { between } from '../digits/draws.ts';
import type { Random } from '../random.ts';
import { fractalTile, TILE } from './tile.ts';
import { turned } from './turn.ts';

/** Brightness of a thing's surface at a place of the picture, about 0; a tenth is a visible difference. */
export type Surface = (x: number, y: number) => number;

/** How many tiles of noise there are to cut from. */
const TILES = 6;

/** Noise of 1/f, seen from a distance (`scale` below 1 is coarse) and drawn out along a direction by `stretch`. */
export function rough(random: Random, strength: number, scale: number, stretch = 1): Surface {
  const tile = fractalTile(random.below(TILES));
  const [dx, dy] = turned(random);
  const [offX, offY] = [random.below(TILE), random.below(TILE)];
  const along = scale / stretch;
  return (x, y) => {
    const u = (dx * x + dy * y) * along + offX;
    const v = (dx * y - dy * x) * scale + offY;
    const [column, row] = [Math.floor(u), Math.floor(v)];
    const [a, b] = [u - column, v - row];
    const [left, right] = [column & (TILE - 1), (column + 1) & (TILE - 1)];
    const [top, bottom] = [(row & (TILE - 1)) * TILE, ((row + 1) & (TILE - 1)) * TILE];
    const above = tile[top + left] + a * (tile[top + right] - tile[top + left]);
    const below = tile[bottom + left] + a * (tile[bottom + right] - tile[bottom + left]);
    return strength * (above + b * (below - above));
  };
}

/** Stripes of a period in pixels across a direction of their own. */
export function striped(random: Random, strength: number, period: number): Surface {
  const [dx, dy] = turned(random);
  const phase = random.uniform();
  return (x, y) => strength * wave((dx * x + dy * y) / period + phase);
}

/** Blots of about a size in pixels, dark or bright on the rest. */
export function blotched(random: Random, strength: number, size: number): Surface {
  const one = striped(random, 1, size);
  const other = striped(random, 1, size * between(random, 0.8, 1.2));
  return (x, y) => {
    const spot = 3 * one(x, y) * other(x, y);
    return strength * Math.max(-1, Math.min(1, spot));
  };
}

/** Both at once. */
export function together(one: Surface, other: Surface): Surface {
  return (x, y) => one(x, y) + other(x, y);
}
