import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { bestAssignment } from '../../../src/math/assignment.ts';

const sumOf = (matrix: ArrayLike<number>, columns: ArrayLike<number>): number =>
  Array.from(columns).reduce((sum, column, row) => sum + matrix[row * columns.length + column]!, 0);

function* permutations(list: readonly number[]): Generator<number[]> {
  if (list.length === 0) yield [];
  for (const [i, one] of list.entries())
    for (const rest of permutations([...list.slice(0, i), ...list.slice(i + 1)])) yield [one, ...rest];
}

describe('the best assignment', () => {
  it('has the largest sum of all permutations', () => {
    const random = createRandom(1, 'assignment');
    for (let trial = 0; trial < 20; trial++) {
      const n = 1 + (trial % 6);
      const matrix = Float64Array.from({ length: n * n }, () => random.normal());
      const columns = bestAssignment(matrix);
      expect([...columns].sort()).toEqual(Array.from({ length: n }, (_, i) => i));
      const most = Math.max(...[...permutations([...columns])].map((one) => sumOf(matrix, one)));
      expect(sumOf(matrix, columns)).toBeCloseTo(most, 12);
    }
  });

  it('finds a hidden permutation among 32 neurons', () => {
    const random = createRandom(2, 'assignment');
    const hidden = random.shuffle(Uint32Array.from({ length: 32 }, (_, i) => i));
    const matrix = Float64Array.from({ length: 1024 }, () => 0.5 * random.uniform());
    for (const [row, column] of hidden.entries()) matrix[row * 32 + column] = 0.9;
    expect(bestAssignment(matrix)).toEqual(hidden);
  });

  it('refuses what is no square or not finite', () => {
    expect(() => bestAssignment([1, 2, 3])).toThrow(RangeError);
    expect(() => bestAssignment([1, Number.NaN, 3, 4])).toThrow(RangeError);
  });
});
