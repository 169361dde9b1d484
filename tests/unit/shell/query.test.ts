import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/embed/embed-page.ts';
import { inversionSchema as schema } from '../../../src/experiments/inversion/schema.ts';
import { embedLink } from '../../../src/shell/link-address.ts';
import { articleEntries } from '../../../src/shell/link-state.ts';
import { queryEntries } from '../../../src/shell/query.ts';
import { emptyState } from '../../../src/shell/state.ts';
import { toy } from './toy-figure.ts';

/** What people, mail programs, editors, shorteners and course systems make of one address. */
const FORMS: Readonly<Record<string, string>> = {
  'as it was written': '?activation=linear&seed=3&hide=seed,menu',
  'with tracking keys around it': '?utm_source=mail&activation=linear&seed=3&hide=seed,menu&fbclid=I%26seed%3D9',
  'with its comma encoded': '?activation=linear&seed=3&hide=seed%2Cmenu',
  'with lower-case percent codes': '?activation=linear&seed=3&hide=seed%2cmenu',
  'encoded twice': '?activation=linear&seed=3&hide=seed%252Cmenu',
  'escaped as in HTML': '?activation=linear&amp;seed=3&amp;hide=seed,menu',
  'escaped as in HTML twice': '?activation=linear&amp;amp;seed=3&amp;amp;hide=seed,menu',
  'with its separators encoded': '?activation=linear%26seed=3%26hide=seed,menu',
  'with all of it encoded': '?activation%3Dlinear%26seed%3D3%26hide%3Dseed%2Cmenu',
  'encoded and escaped': '?activation%3Dlinear%26amp%3Bseed%3D3%26amp%3Bhide%3Dseed%2Cmenu',
  'with spaces as a plus': '?activation=linear+&seed=+3&hide=seed,menu',
  'with spaces as %20': '?activation=linear%20&seed=%203&hide=seed,menu',
  'with an empty pair and a last ampersand': '?&activation=linear&&seed=3&hide=seed,menu&',
  'with a key twice, of which the last counts': '?seed=7&activation=linear&seed=3&hide=seed,menu',
};

describe('one state has an address', () => {
  const meant = { activation: 'linear', seed: '3', hide: 'seed,menu' };
  for (const [form, query] of Object.entries(FORMS)) {
    it(`${form}, on a figure’s own page`, () => {
      expect(readAddress(query, { schema })).toEqual({ attributes: meant, splice: false });
    });
    it(`${form}, in the article`, () => {
      const own = query.replaceAll(/(?<=[?&;]|%26|%3B)(activation|seed|hide)(?==|%3D)/g, 'inversion.$1');
      expect(Object.fromEntries(articleEntries(own, 'inversion'))).toEqual(meant);
    });
  }
});

it('what stands in the values of foreign keys is not read', () => {
  const query = '?next=%2Fembed%3Fseed%3D3%26activation%3Dabs&other=seed=4';
  expect(readAddress(query, { schema }).attributes).toEqual({});
});

it('a malformed code stays as it is, for a note to say', () => {
  expect(queryEntries('?seed=%E0%A4%A&seed=100%', () => true).map(([key]) => key)).toEqual(['seed', 'seed']);
});

it('a link made on a page with such an address has the state once', () => {
  const link = embedLink(
    'https://x.org/toy/?shape=square&amp;seed=9&seed%3D8&utm=1',
    toy,
    emptyState(toy, { seed: 3 }),
  );
  expect(link).toBe('https://x.org/toy/?utm=1&seed=3');
});
