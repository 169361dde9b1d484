import type { Random } from '../../data/random.ts';
import { cosineBank, FIVE_WAVES, type Wave } from '../../nets/factorised.ts';
import type { Bank } from '../../nets/layers/layer.ts';

/** Whose spatial filters a network has: given ones of three kinds. */
export const FROZEN = ['universal', 'random', 'hand'] as const;
export type Frozen = (typeof FROZEN)[number];

/** Side of a filter, and its weights. */
export const SIDE = 3;
export const PLACES = SIDE ** 2;

/** All nine waves of 3 x 3, the five universal ones first, then by how often they turn. */
const WAVES: readonly Wave[] = [...FIVE_WAVES, [1, 1], [2, 1], [1, 2], [2, 2]];

/**
 * What people have written down to look at pictures with, row by row: a Gaussian blur, Sobel's two slopes, the Laplacian,
 * a sharpener, two diagonal slopes, a line, a saddle. All nine together span all filters of 3 x 3.
 */
const HAND_MADE: readonly (readonly number[])[] = [
  [1, 2, 1, 2, 4, 2, 1, 2, 1],
  [1, 0, -1, 2, 0, -2, 1, 0, -1],
  [1, 2, 1, 0, 0, 0, -1, -2, -1],
  [0, 1, 0, 1, -4, 1, 0, 1, 0],
  [0, -1, 0, -1, 5, -1, 0, -1, 0],
  [0, 1, 2, -1, 0, 1, -2, -1, 0],
  [2, 1, 0, 1, 0, -1, 0, -1, -2],
  [-1, -1, -1, 2, 2, 2, -1, -1, -1],
  [1, 0, -1, 0, 0, 0, -1, 0, 1],
];

/**
 * The first `count` filters of a kind, of unit length each; random ones are drawn evenly from all directions. Nine of a kind
 * span all filters of 3 x 3. `random` is asked for random ones alone.
 */
export function bankOf(kind: Frozen, count: number, negated: boolean, random: Random): Bank {
  if (kind === 'universal') return cosineBank(WAVES.slice(0, count), negated);
  const raw =
    kind === 'hand'
      ? HAND_MADE.slice(0, count)
      : Array.from({ length: count }, () => Array.from({ length: PLACES }, () => random.normal()));
  return { kind: 'bank', size: SIDE, negated, filters: raw.map(toUnitLength) };
}

function toUnitLength(filter: readonly number[]): number[] {
  const length = Math.sqrt(filter.reduce((sum, weight) => sum + weight * weight, 0));
  return filter.map((weight) => weight / length);
}
