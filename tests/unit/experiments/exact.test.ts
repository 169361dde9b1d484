import { describe, expect, it } from 'vitest';
import { inversionSchema } from '../../../src/experiments/inversion/schema.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { exactness } from '../../../src/figures/inversion/exact.ts';

const base = defaultParams(inversionSchema);

describe('exactness', () => {
  it.each(inversionSchema.activation.values)('calls the swap exact at symmetric scaling with %s', (activation) => {
    expect(exactness({ ...base, activation }).swap).toBe(true);
  });

  it.each(['unit', 'standard'] as const)(
    'does not call it exact at %s scaling, and asks for compensation',
    (scaling) => {
      const plain = exactness({ ...base, scaling });
      expect([plain.swap, plain.rounded]).toEqual([false, false]);
      const compensated = exactness({ ...base, scaling, compensate: 'on' });
      expect([compensated.swap, compensated.rounded]).toEqual([false, true]);
    },
  );

  it('calls argmin exact only for the linear network without any bias', () => {
    expect(exactness({ ...base, activation: 'linear', biases: 'off' }).argmin).toBe(true);
    expect(exactness({ ...base, activation: 'linear' }).argmin).toBe(false);
    expect(exactness({ ...base, activation: 'linear', biases: 'off', scaling: 'unit' }).argmin).toBe(false);
    expect(exactness({ ...base, biases: 'off', 'drop-rectifier': 'on' }).argmin).toBe(false);
  });

  it('calls equal readings exact only for bias-free |.| with its rectifier', () => {
    expect(exactness({ ...base, activation: 'abs', biases: 'off' }).even).toBe(true);
    expect(exactness({ ...base, activation: 'abs' }).even).toBe(false);
    expect(exactness({ ...base, activation: 'abs', biases: 'off', 'drop-rectifier': 'on' }).even).toBe(false);
  });
});
