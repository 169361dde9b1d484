import { describe, expect, it } from 'vitest';
import { type Setting, withRun } from '../../../src/cli/reproduction.ts';
import { aRun } from './a-run.ts';

const setting: Setting = { condition: 'b', trainImages: 10, epochs: 1, params: {} };
const run = (seed: number, accuracy: number) => aRun(seed, { accuracy });

describe('reproduced runs', () => {
  it('stand in the order of the conditions and of the seeds, each once, with mean and sample deviation', () => {
    const order = ['a', 'b'];
    let all = withRun({ experiment: 'x', conditions: [] }, setting, run(2, 0.5), order);
    all = withRun(all, { ...setting, condition: 'a' }, run(1, 1), order);
    all = withRun(all, setting, run(1, 0.1), order);
    all = withRun(all, setting, run(1, 0.3), order);
    expect(all.conditions.map(({ condition, runs }) => [condition, runs.map(({ seed }) => seed)])).toEqual([
      ['a', [1]],
      ['b', [1, 2]],
    ]);
    const { n, mean, std } = all.conditions[1].summary.accuracy;
    expect([n, mean]).toEqual([2, 0.4]);
    expect(std).toBeCloseTo(Math.sqrt(0.02), 12);
  });
});
