import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import rows from 'reproduced:inversion/accuracy.negative';
import { describe, expect, it } from 'vitest';
import { reproducedModule, reproducedRows } from '../../../../src/cli/reproduced-plugin.ts';

const run = (negative: number) => ({ seed: 1, result: { 'accuracy.negative': negative, 'accuracy.original': 0.9 } });
const file = {
  conditions: [
    { condition: 'paper', trainImages: 60_000, epochs: 5, runs: [] },
    { condition: 'tanh', trainImages: 60_000, epochs: 5, runs: [run(0.5)] },
    { condition: 'browser', trainImages: 10_000, epochs: 3, runs: [run(0.25), run(0.31)] },
  ],
};
const browser = { condition: 'browser', images: 10_000, epochs: 3, values: [0.25, 0.31] };

describe('the rows of reproduction', () => {
  it('take one measurement of every seed, with images and epochs, and leave out what was not measured', () => {
    const tanh = { condition: 'tanh', images: 60_000, epochs: 5, values: [0.5] };
    expect(reproducedRows(file, 'accuracy.negative')).toEqual([tanh, browser]);
  });

  it('leave out runs that have no such number', () => {
    const without = { seed: 3, result: { 'accuracy.original': 0.9 } };
    const [row] = reproducedRows(
      { conditions: [{ ...file.conditions[1]!, runs: [run(0.5), without] }] },
      'accuracy.negative',
    );
    expect(row!.values).toEqual([0.5]);
  });

  it('are empty where nothing was reproduced yet, and follow the file where something was: all of it, some, or means alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reproduced-'));
    try {
      const module = () => reproducedModule('reproduced:inversion/accuracy.negative', folder);
      expect(module()).toBe('export default [];');
      writeFileSync(join(folder, 'inversion.json'), JSON.stringify({ conditions: [file.conditions[2]] }));
      expect(module()).toBe(`export default ${JSON.stringify([browser])};`);
      const others = reproducedModule('reproduced:inversion/accuracy.negative?tanh', folder);
      expect(others).toBe('export default [];');
      const spread = { condition: 'browser', count: 2, mean: 0.28, sd: 0.042 };
      expect(reproducedModule('spread:inversion/accuracy.negative?brow', folder)).toBe(
        `export default ${JSON.stringify([spread])};`,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('hold shares of the whole test set only', () => {
    for (const value of rows.flatMap(({ values }) => values)) {
      expect(value * 10_000).toBeCloseTo(Math.round(value * 10_000), 6);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});
