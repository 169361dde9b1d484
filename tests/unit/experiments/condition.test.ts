import { describe, expect, it } from 'vitest';
import { data, epochs, learningRate, seed, trainImages } from '../../../src/experiments/common-params.ts';
import { isOfCondition, settingsOf } from '../../../src/experiments/condition.ts';
import type { ParamSchema } from '../../../src/experiments/params.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';

const schema = {
  activation: { kind: 'choice', values: ['relu', 'trelu'], default: 'relu' },
  threshold: { kind: 'number', min: 0, max: 1, default: 0.5, when: { param: 'activation', is: ['trelu'] } },
  blend: { kind: 'number', min: 0, max: 1, default: 0, live: true },
  compensate: { kind: 'switch', default: 'off', live: true, measured: true },
  data,
  'train-images': trainImages(1000),
  epochs,
  'learning-rate': learningRate,
  seed,
} as const satisfies ParamSchema;

const run = (changes: Readonly<Record<string, string | number>> = {}) => ({ ...defaultParams(schema), ...changes });

describe('a run is of a condition', () => {
  it('whatever its seed, its sizes and what only acts on how its network is shown', () => {
    expect(isOfCondition(schema, run({ seed: 9, epochs: 1, 'train-images': 300, blend: 0.5 }), {})).toBe(true);
  });

  it('with every other parameter as the condition has it, or at its default, live training ones too', () => {
    const others: Record<string, string | number>[] = [
      { activation: 'trelu' },
      { data: 'digits' },
      { 'learning-rate': 0.01 },
    ];
    for (const changes of others) {
      expect(isOfCondition(schema, run(changes), {}), JSON.stringify(changes)).toBe(false);
      expect(isOfCondition(schema, run(changes), changes), JSON.stringify(changes)).toBe(true);
    }
  });

  it('though it was made before a parameter existed: what it lacks stood at its default', () => {
    const { threshold: _, ...before } = run({ activation: 'trelu' });
    expect(isOfCondition(schema, before, { activation: 'trelu' })).toBe(true);
    expect(isOfCondition(schema, before, { activation: 'trelu', threshold: 0.3 })).toBe(false);
  });

  it('with what the measuring goes by, though it may move on a finished network', () => {
    expect(isOfCondition(schema, run({ compensate: 'on' }), {})).toBe(false);
  });

  it('whatever the value of a parameter that does not matter there', () => {
    expect(isOfCondition(schema, run({ threshold: 0.1 }), {})).toBe(true);
    expect(isOfCondition(schema, run({ activation: 'trelu', threshold: 0.1 }), { activation: 'trelu' })).toBe(false);
  });

  it('of any value along an axis, and only of its sizes where one more draw of the same is asked for', () => {
    expect(isOfCondition(schema, run({ data: 'digits' }), {}, { free: ['data'] })).toBe(true);
    expect(isOfCondition(schema, run({ epochs: 1 }), {}, { sized: true })).toBe(false);
    expect(isOfCondition(schema, run({ epochs: 1, seed: 4 }), { epochs: 1 }, { sized: true })).toBe(true);
  });

  it('by settings that a page can carry along', () => {
    expect(settingsOf(schema, { activation: 'trelu', threshold: 0.2, epochs: 5 })).toEqual({
      activation: 'trelu',
      threshold: 0.2,
      compensate: 'off',
      data: 'mnist',
      'learning-rate': 0.001,
    });
  });
});
