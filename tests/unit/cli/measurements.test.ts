import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measurementInWords, measurementsOf } from '../../../src/cli/measurements.ts';
import { readReproduction } from '../../../src/cli/reproduction.ts';
import { loadExperiment } from '../../../src/experiments/registry.ts';

const ids = readdirSync('src/experiments', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`src/experiments/${entry.name}/index.ts`))
  .map(({ name }) => name);

describe('what an experiment measures', () => {
  it.each(ids)('is what the reproductions keep of it: %s', async (id) => {
    const { measured } = await loadExperiment(id);
    expect(Object.keys(measured).length).toBeGreaterThan(0);
    const { conditions } = readReproduction(id);
    const kept = new Set(conditions.flatMap(({ runs }) => runs.flatMap(({ result }) => Object.keys(result))));
    // One run may lack a number (a similarity where nothing was learned), but no number may be lacking everywhere.
    if (conditions.length > 0) expect([...kept].sort()).toEqual(Object.keys(measured).sort());
  });

  it('is all that is kept of a result, each a number', async () => {
    const { experiment } = await loadExperiment('sign-confusion');
    const module = { experiment, measured: { share: 'fraction' } } as const;
    expect(measurementsOf(module, { share: 0.5, seed: 1, backend: 'wasm' })).toEqual({ share: 0.5 });
    expect(measurementsOf(module, { share: null })).toEqual({});
    expect(() => measurementsOf(module, { backend: 'wasm' })).toThrow(/measures no number "share"/);
  });

  it('is told in per cent where it is a share, else with five digits', () => {
    expect(measurementInWords('fraction', 0.12345)).toBe('12.35 %');
    expect(measurementInWords('number', 12.345678)).toBe('12.346');
    expect(measurementInWords('count', 61_706)).toBe('61706');
  });
});
