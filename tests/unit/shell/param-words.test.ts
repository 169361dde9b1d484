import { expect, test } from 'vitest';
import { inversionSchema } from '../../../src/experiments/inversion/schema.ts';
import { definition } from '../../../src/figures/inversion/definition.ts';
import { paramValue } from '../../../src/shell/param-words.ts';
import { createWords } from '../../../src/shell/words.ts';

const said = (name: keyof typeof inversionSchema, value: string | number) =>
  paramValue(createWords(definition.strings), 'inversion', name, inversionSchema[name], value);

test('a parameter’s value stands with its unit, one or many', () => {
  expect(said('epochs', 1)).toBe('1 epoch');
  expect(said('epochs', 3)).toBe('3 epochs');
  expect(said('train-images', 10_000)).toBe('10,000 digits');
  expect(said('seed', 4_294_967_295)).toBe('4294967295');
  expect(said('negate', 'on')).toBe('negated');
});
