import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { crossedVariance, varianceShares } from '../../../src/math/crossed-variance.ts';

const design = { groups: 3, itemsPerGroup: 4, conditions: 5, features: 2 };
const { groups, itemsPerGroup, conditions, features } = design;
const at = (g: number, i: number, c: number, f: number) => ((g * itemsPerGroup + i) * conditions + c) * features + f;
const every = (n: number) => Array.from({ length: n }, (_, i) => i);
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
const make = (value: (g: number, i: number, c: number, f: number) => number) => {
  const values = new Float64Array(groups * itemsPerGroup * conditions * features);
  for (const g of every(groups))
    for (const i of every(itemsPerGroup))
      for (const c of every(conditions)) for (const f of every(features)) values[at(g, i, c, f)] = value(g, i, c, f);
  return values;
};

/** The parts as their definition has them: effects as means of deviations, squared and summed cell by cell. */
function byDefinition(values: Float64Array, f: number) {
  const cells = every(groups).flatMap((g) =>
    every(itemsPerGroup).flatMap((i) => every(conditions).map((c) => ({ g, i, c, y: values[at(g, i, c, f)]! }))),
  );
  const where = (test: (cell: (typeof cells)[number]) => boolean) => mean(cells.filter(test).map(({ y }) => y));
  const all = where(() => true);
  const parts = { group: 0, item: 0, condition: 0, interaction: 0 };
  for (const { g, i, c, y } of cells) {
    const ofGroup = where((cell) => cell.g === g) - all;
    const ofItem = where((cell) => cell.g === g && cell.i === i) - all - ofGroup;
    const ofCondition = where((cell) => cell.c === c) - all;
    parts.group += ofGroup ** 2;
    parts.item += ofItem ** 2;
    parts.condition += ofCondition ** 2;
    parts.interaction += (y - all - ofGroup - ofItem - ofCondition) ** 2;
  }
  return parts;
}

describe('the parts of the variance of a crossed design', () => {
  const random = createRandom(1, 'test');
  const values = make(() => 100 + random.normal());
  const parts = crossedVariance(values, design);

  it('are what their definition gives, feature by feature', () => {
    for (const f of every(features)) {
      const brute = byDefinition(values, f);
      for (const name of ['group', 'item', 'condition', 'interaction'] as const)
        expect(parts[name][f]).toBeCloseTo(brute[name], 9);
    }
  });

  it('sum to the total sum of squares, and their shares to 1', () => {
    for (const f of every(features)) {
      const column = values.filter((_, k) => k % features === f);
      const total = column.reduce((sum, value) => sum + (value - mean([...column])) ** 2, 0);
      const { group, item, condition, interaction } = parts;
      expect(group[f]! + item[f]! + condition[f]! + interaction[f]!).toBeCloseTo(total, 9);
    }
    expect(varianceShares(parts).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it('give all to the one thing that acts', () => {
    const shares = (value: (g: number, i: number, c: number) => number) =>
      varianceShares(crossedVariance(make(value), design)).map((share) => Math.round(share * 1e9) / 1e9);
    expect(shares((g) => g * g)).toEqual([1, 0, 0, 0]);
    expect(shares((_, i) => i)).toEqual([0, 1, 0, 0]);
    expect(shares((_g, _i, c) => Math.exp(c))).toEqual([0, 0, 1, 0]);
    expect(shares((_, i, c) => (i - 1.5) * (c - 2))).toEqual([0, 0, 0, 1]);
    expect(shares((g, _, c) => (g - 1) * (c - 2))).toEqual([0, 0, 0, 1]);
  });

  it('keep small differences of large values', () => {
    const moved = crossedVariance(
      values.map((value) => value + 1e6),
      design,
    );
    expect(varianceShares(moved)[0]).toBeCloseTo(varianceShares(parts)[0], 6);
  });

  it('have no shares where nothing varies, and refuse values that do not fit', () => {
    expect(
      varianceShares(
        crossedVariance(
          make(() => 3),
          design,
        ),
      ),
    ).toEqual([NaN, NaN, NaN, NaN]);
    expect(() => crossedVariance(values.subarray(1), design)).toThrow(RangeError);
  });
});
