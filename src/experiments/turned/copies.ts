import { turn, writeWarped } from './warp.ts';

/** Angles at which a filter is compared with the others: 15 to 345 degrees. */
const ANGLES = Array.from({ length: 23 }, (_, i) => 15 * (i + 1));

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** Less its mean and of length 1: what is left is the pattern. */
export function pattern(filter: ArrayLike<number>): Float32Array {
  const mean = Array.from(filter).reduce((sum, value) => sum + value, 0) / filter.length;
  const centred = Float32Array.from(filter, (value) => value - mean);
  const length = Math.sqrt(dot(centred, centred)) || 1;
  return centred.map((value) => value / length);
}

/** Another filter that, turned, comes nearest to one. */
export interface Copy {
  readonly of: number;
  readonly degrees: number;
  readonly cosine: number;
}

/** For each filter (side x side) the other that comes nearest to it when it is turned by 15 to 345 degrees. */
export function nearestCopies(filters: readonly ArrayLike<number>[], side: number): Copy[] {
  const patterns = filters.map(pattern);
  const room = new Float32Array(side * side);
  const best: Copy[] = filters.map(() => ({ of: -1, degrees: 0, cosine: -1 }));
  for (const [of, from] of filters.entries()) {
    for (const degrees of ANGLES) {
      writeWarped(from, side, turn(degrees), room);
      const turned = pattern(room);
      for (const [i, to] of patterns.entries()) {
        if (i === of) continue;
        const cosine = dot(turned, to);
        if (cosine > best[i]!.cosine) best[i] = { of, degrees, cosine };
      }
    }
  }
  return best;
}
