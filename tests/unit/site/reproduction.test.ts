import { describe, expect, it } from 'vitest';
import { withRun } from '../../../src/cli/reproduction.ts';
import { parseReproduction, summaryOf } from '../../../src/components/reproduction-file.ts';
import { aRun } from '../cli/a-run.ts';

const setting = { condition: 'paper', trainImages: 60_000, epochs: 5, params: {} };
const run = (seed: number, accuracy: number) => aRun(seed, { 'accuracy.negative': accuracy });
const written = [run(1, 0.3), run(2, 0.5)].reduce((all, each) => withRun(all, setting, each, ['paper']), {
  experiment: 'inversion',
  conditions: [],
} as Parameters<typeof withRun>[0]);

describe('reproduced numbers', () => {
  it('are read as the command line writes them', () => {
    const file = parseReproduction(JSON.parse(JSON.stringify(written)), 'inversion.json');
    expect(summaryOf(file, 'paper', 'accuracy.negative')).toEqual({
      n: 2,
      mean: expect.closeTo(0.4),
      sd: expect.closeTo(Math.SQRT2 / 10),
      values: [0.3, 0.5],
      trainImages: 60_000,
      epochs: 5,
    });
  });

  it('are absent while a condition has not been run, and may not be asked for by a wrong name', () => {
    const file = parseReproduction(written, 'inversion.json');
    expect(summaryOf(file, 'linear', 'accuracy.negative')).toBeUndefined();
    expect(() => summaryOf(file, 'paper', 'accuracy.nogative')).toThrow(/nogative/);
  });

  it('from a damaged file fail the build, naming the file', () => {
    expect(() => parseReproduction({ experiment: 'inversion' }, 'inversion.json')).toThrow(/inversion\.json/);
  });
});
