import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inversionPresets, inversionSchema } from '../../../../src/experiments/inversion/schema.ts';
import { claimOf } from '../../../../src/figures/inversion/claim.ts';
import { definition } from '../../../../src/figures/inversion/definition.ts';
import { beside, flipped, history, params, state, words } from './sample.ts';

const SCALINGS = ['unit', 'standard'] as const;
const tagOf = (changes: Parameters<typeof params>[0]) => claimOf(state({ params: params(changes) })).tag;

describe('the word "exact"', () => {
  it('stands once the first layer is negated at symmetric scaling, with every rectifier', () => {
    for (const activation of inversionSchema.activation.values)
      expect(tagOf({ activation, negate: 'on' })).toBe('exact');
    expect(beside('filters', { params: params({ negate: 'on' }), frame: flipped })).toContain('Exact.');
  });

  it('does not stand at the other scalings: "but for rounding" when the biases are compensated, else "not exact"', () => {
    for (const scaling of SCALINGS) {
      expect(tagOf({ scaling, compensate: 'on', negate: 'on' })).toBe('near');
      expect(tagOf({ scaling, negate: 'on' })).toBe('not');
    }
  });

  it('stands nowhere before anything is negated; the filters’ view says what negating would do, compensated or not', () => {
    const told = (changes: Parameters<typeof params>[0] = {}) => beside('filters', { params: params(changes) });
    expect(told()).not.toMatch(/Exact\.|Exact but|Not exact/);
    expect(told()).toContain('will change places to the last digit');
    for (const scaling of SCALINGS) {
      expect(tagOf({ scaling })).toBeUndefined();
      expect(told({ scaling })).toContain('will not change places, unless');
      expect(told({ scaling, compensate: 'on' })).toContain('change places, up to rounding');
    }
  });

  it('waits for the guess, as what it tells is the answer', () => {
    expect(beside('filters', { guess: undefined })).not.toMatch(/change places|Exact/);
  });

  it('stands before that for what is exact as it is: opposite scores, and equal ones', () => {
    for (const activation of ['linear', 'abs'] as const) expect(tagOf({ activation, biases: 'off' })).toBe('exact');
  });

  it('says the opposite scores of linear networks, and the equal ones of the absolute value, only without biases', () => {
    const told = (changes: Parameters<typeof params>[0]) => claimOf(state({ params: params(changes) })).text;
    expect(told({ activation: 'linear', biases: 'off' })).toContain('inversion.exact.argmin');
    expect(told({ activation: 'tanh', pooling: 'average', biases: 'off' })).toContain('inversion.exact.argmin');
    expect(told({ activation: 'tanh', biases: 'off' })).not.toContain('inversion.exact.argmin');
    expect(told({ activation: 'linear' })).not.toContain('inversion.exact.argmin');
    expect(told({ activation: 'abs', biases: 'off' })).toContain('inversion.exact.even');
    expect(told({ activation: 'abs' })).not.toContain('inversion.exact.even');
  });
});

describe('the words of the inversion figure', () => {
  const file = parse(readFileSync('content/strings/en/inversion.yaml', 'utf8'));
  const leaves = (tree: unknown): string[] =>
    typeof tree === 'object' && tree ? Object.values(tree).flatMap(leaves) : [String(tree)];

  it('hold no result: no number stands in them but the network’s name, the hundred asked about and black and white', () => {
    const { scaling, ...others } = file.params;
    expect(Object.values(scaling.short)).toEqual(['−1, 1', '0, 1', 'from mean']);
    for (const text of leaves({ ...file, params: others }))
      expect(text.replace(/LeNet-5|of 100|\{[^}]*\}/g, '')).not.toMatch(/\d/);
  });

  it('label and explain every parameter, every value and every preset', () => {
    for (const [name, param] of Object.entries(inversionSchema)) {
      expect(words(`inversion.params.${name}.label`)).toBeTruthy();
      expect(words(`inversion.params.${name}.help`)).toBeTruthy();
      const values = 'values' in param ? param.values : [];
      for (const value of values) expect(words(`inversion.params.${name}.values.${value}`)).toBeTruthy();
    }
    for (const name of Object.keys(inversionPresets)) {
      expect(words(`inversion.presets.${name}.label`)).toBeTruthy();
      expect(words(`inversion.presets.${name}.question`)).toContain('?');
    }
  });

  it('say what the stage shows in each status, flipped or not', () => {
    for (const status of ['still', 'loading', 'running', 'paused', 'done', 'error'] as const) {
      const told = definition.describe(state({ status }), words);
      expect(told).toContain('98.9\u00a0%');
      expect(told).toContain('37.4\u00a0%');
    }
    const negated = definition.describe(state({ params: params({ negate: 'on' }), frame: flipped }), words);
    expect(negated).toContain('reads 37.4\u00a0% of the digits');
    expect(negated).toContain('Its first layer is negated.');
    expect(definition.describe(state({ frame: undefined, history: [] }), words)).toContain('No network yet');
  });

  it('tell how far the run had come although an answer to a moved control does not count', () => {
    const told = definition.describe(state({ frame: flipped, position: 1, history }), words);
    expect(told).toContain('After 12,800 pictures');
  });
});
