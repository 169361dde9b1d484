import { describe, expect, test } from 'vitest';
import { experimentNames } from '../../../src/cli/experiments.ts';
import { loadExperiment } from '../../../src/experiments/registry.ts';
import { fromSlider, sliderEnds, toSlider } from '../../../src/shell/control-scale.ts';

/** The numbers of an experiment that a slider sets; one that has none has nothing to be tested. */
const numbersOf = async (id: string) => {
  const { experiment } = await loadExperiment(id);
  return Object.entries(experiment.schema).flatMap(([name, param]) =>
    name !== 'seed' && (param.kind === 'number' || param.kind === 'integer') ? [[name, param] as const] : [],
  );
};
const all = await Promise.all(experimentNames().map(async (id) => ({ id, numbers: await numbersOf(id) })));

describe.each(all.filter(({ numbers }) => numbers.length > 0))('the sliders of $id', ({ numbers }) => {
  test.each(numbers)('%s: every step is another value, and stays', (_, param) => {
    const [min, max] = sliderEnds(param);
    const step = param.scale === 'log' ? 1 : (param.step ?? (param.kind === 'integer' ? 1 : (max - min) / 100));
    const steps = Math.round((max - min) / step);
    const values = Array.from({ length: steps + 1 }, (_, i) => fromSlider(param, min + i * step));
    expect(new Set(values).size).toBe(steps + 1);
    expect([values[0], values.at(-1)]).toEqual([param.min, param.max]);
    // The slider is drawn again where its value is: were that the place before, a key would move it nowhere.
    for (const value of values) expect(fromSlider(param, toSlider(param, value))).toBe(value);
  });
});
