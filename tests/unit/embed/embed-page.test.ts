import { expect, it } from 'vitest';
import { readAddress } from '../../../src/embed/embed-page.ts';
import { inversionSchema as schema } from '../../../src/experiments/inversion/schema.ts';

it('the address of an embed page gives attributes and what to report', () => {
  const query = '?activation=linear&seed=3&hide=seed,menu&theme=dark&report=splice&lang=en&utm=1';
  expect(readAddress(query, { schema })).toEqual({
    attributes: { activation: 'linear', seed: '3', hide: 'seed,menu' },
    splice: true,
  });
});

it('an address of any kind is read: the last of a repeated key, nothing for an unknown report', () => {
  expect(readAddress('?seed=1&seed=2&theme=pink&report=all&%=%&__proto__=1&style=x&=', { schema })).toEqual({
    attributes: { seed: '2' },
    splice: false,
  });
});
