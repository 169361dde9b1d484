import { expect, it } from 'vitest';
import { acceptParams } from '../../../src/embed/accept-params.ts';
import type { LooseParams } from '../../../src/embed/messages.ts';
import { inversionPresets, inversionSchema } from '../../../src/experiments/inversion/schema.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';

const defaults = defaultParams(inversionSchema);
const current = { ...defaults, seed: 7, activation: 'tanh' as const };
const accept = (given: LooseParams) => acceptParams(inversionSchema, inversionPresets, current, given);

it('a host sets parameters by name, as numbers or as text, and the others stay', () => {
  expect(accept({ seed: 3, blend: '0.5' })).toEqual({ ...current, seed: 3, blend: 0.5 });
  expect(accept({})).toEqual(current);
});

it('a name or value that does not exist changes nothing, beside right ones', () => {
  expect(accept({ seed: -1, activation: 'sigmoid', nonsense: 1, __proto__: 'x', negate: 'on' })).toEqual({
    ...current,
    negate: 'on',
  });
  expect(accept({ preset: 'no such preset' })).toEqual(current);
});

it('a preset starts from the defaults, and other entries lie over it', () => {
  expect(accept({ preset: 'unit', seed: 3 })).toEqual({ ...defaults, scaling: 'unit', negate: 'on', seed: 3 });
});
