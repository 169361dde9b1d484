import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inversionPresets, inversionSchema } from '../../../../src/experiments/inversion/schema.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { definition } from '../../../../src/figures/inversion/definition.ts';
import { matchingRecording } from '../../../../src/shell/recordings.ts';
import { state } from './sample.ts';

const matching = (changes: object) =>
  matchingRecording(definition, { ...defaultParams(inversionSchema), ...changes })?.id;

describe('the recordings of the inversion figure', () => {
  it('are all there, and all that are there are listed', () => {
    for (const { asset } of definition.recordings) expect(existsSync(asset), asset).toBe(true);
    const ids = definition.recordings.map(({ id }) => id);
    expect(readdirSync('models/inversion').filter((name) => !ids.includes(name))).toEqual(['ends.bin.gz']);
  });

  it('stand under the settings they were made with, and under no other', () => {
    expect(matching({})).toBe('relu-mnist');
    expect(matching({ data: 'digits' })).toBe('relu-digits');
    expect(matching({ activation: 'linear' })).toBe('linear-mnist');
    expect(matching(inversionPresets.linear)).toBe('linear-no-biases-mnist');
    expect(matching(inversionPresets.abs)).toBe('abs-no-biases-mnist');
    expect(matching(inversionPresets.both)).toBe('six-both-mnist');
    expect(matching(inversionPresets.unit)).toBe('unit-mnist');
    expect(matching({ activation: 'tanh' })).toBe('tanh-mnist');
    expect(matching({ activation: 'trelu' })).toBeUndefined();
    expect(matching({ seed: 1 })).toBeUndefined();
    expect(matching({ epochs: 4 })).toBeUndefined();
  });
});

describe('the guess', () => {
  it('is not asked of a network that has seen negatives', () => {
    expect(definition.guess?.when?.(state().params)).toBe(true);
    expect(definition.guess?.when?.({ ...state().params, ...inversionPresets.both })).toBe(false);
  });
});
