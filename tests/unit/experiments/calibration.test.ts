import { describe, expect, test } from 'vitest';
import { COLUMNS, rowOf, shapesOf } from '../../../src/experiments/calibration/rows.ts';
import { SHAPES } from '../../../src/experiments/calibration/shapes.ts';
import { meanRank } from '../../../src/math/effective-rank.ts';
import { populationsOf, strengthsOf } from '../../../src/math/known-populations.ts';

describe('the populations of the calibration', () => {
  test('show in a sample, every one of their directions, and are as strong as they say', () => {
    for (const [neurons, dimension] of SHAPES) {
      for (const cell of populationsOf(neurons, dimension)) {
        const thetas = strengthsOf(cell);
        const unit = Math.sqrt(dimension / neurons);
        expect(thetas.length).toBeLessThanOrEqual(dimension);
        expect(thetas.at(-1)).toBeGreaterThan(unit);
        expect(thetas[0]).toBeGreaterThanOrEqual(thetas.at(-1)!);
        expect(thetas.reduce((sum, theta) => sum + theta, 0) / thetas.length / unit).toBeCloseTo(cell.strength, 8);
      }
    }
  });

  test('reach from one direction to more than there are neurons, from even to steep', () => {
    const cells = populationsOf(64, 640);
    const counts = cells.map(({ directions }) => directions);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBeGreaterThan(100);
    const evenness = cells.map((cell) => (2 * meanRank(strengthsOf(cell))!) / (cell.directions + 1));
    expect(Math.max(...evenness)).toBeGreaterThan(0.95);
    expect(Math.min(...evenness)).toBeLessThan(0.3);
  });
});

describe('a row of the table', () => {
  const cell = populationsOf(32, 30)[3]!;
  const found = {
    same: [0.5, 0.6, 0.7],
    unrelated: [-0.1, 0, 0.1],
    meanRank: [2, 3, 4],
    trueRank: 5,
    none: 0,
    reading: { directions: 6, strength: 7, participation: 3, rank: 2.5, theory: 0.8 },
  } as const;
  const table = (rows: readonly (number | null)[][]) => ({
    command: '',
    seed: 1,
    pairs: 200,
    columns: COLUMNS,
    shapes: [{ neurons: 32, dimension: 30, commit: '', date: '', seconds: 1, cells: rows }],
  });

  test('comes back as what was found', () => {
    const row = rowOf(cell, found);
    expect(row.length).toBe(COLUMNS.length);
    const { none: _, ...kept } = found;
    expect(shapesOf(table([[...row]]))[0]!.cells).toEqual([kept]);
  });

  test('is no help to a band where too few pairs have an S', () => {
    const row = rowOf(cell, { ...found, same: null, unrelated: null, reading: null, none: 0.9 });
    expect(row[COLUMNS.indexOf('same.low')]).toBeNull();
    expect(shapesOf(table([[...row]]))[0]!.cells).toEqual([]);
  });
});
