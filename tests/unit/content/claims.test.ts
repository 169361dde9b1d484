import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseClaims } from '../../../src/components/claims.ts';
import { figures } from '../../../src/components/figures.ts';
import { parseReferences } from '../../../src/components/references.ts';
import { bibtex, checkPrintable, claims, claimsText } from './sources.ts';

/** How many claims each text makes, and from which number its chapter counts them. */
const sources = {
  'why-cnns': [32, 1, 1],
  'what-learned': [16, 1, 33],
  recos: [28, 2, 1],
  universality: [24, 3, 1],
} as const;
const expected = Object.entries(sources).flatMap(([source, [count, chapter, first]]) =>
  Array.from({ length: count }, (_, i) => ({ id: `${chapter}.${first + i}`, source })),
);

describe('the list of claims', () => {
  it('has every claim of the four sources exactly once, in order, numbered with its chapter', () => {
    expect(claims.map(({ id, source }) => ({ id, source }))).toEqual(expected);
  });
  it('has a shape the ledger can draw, and evidence that exists behind every verdict', () => {
    const works = parseReferences(bibtex);
    const at = { file: existsSync, work: (key: string) => works.has(key), reproduction: () => true };
    expect(parseClaims(claims, at)).toHaveLength(100);
  });
  it('names a condition wherever it says "holds if"', () => {
    for (const claim of claims.filter((one) => one.verdict === 'holds-if'))
      expect(claim.note, claim.id).toMatch(/^If /);
  });
  it('carries no evidence where nothing has been tested', () => {
    const told = claims.filter(({ verdict, evidence }) => verdict === 'untested' && evidence !== undefined);
    expect(told.map(({ id }) => id)).toEqual([]);
  });
  it('sets only reproduced conditions and their measurements beside published numbers', () => {
    const set = claims.flatMap(({ id, ours }) => (ours ? [{ id, ...ours }] : []));
    expect(set.length).toBeGreaterThan(0);
    for (const { id, experiment, condition, measurement } of set)
      expect(() => checkPrintable(experiment, condition, measurement), id).not.toThrow();
  });
  it('points only at figures that exist', () => {
    for (const { id, figure } of claims.filter((one) => one.figure)) expect([...figures.keys()], id).toContain(figure);
  });
  it('says each claim in one plain sentence, without markup', () => {
    for (const { id, says, note = '' } of claims) {
      expect(says, id).toMatch(/^[A-Z].*[.]$/);
      expect(`${says}${note}`, id).not.toMatch(/[*$<>⚠]|--/u);
      expect(says.length, id).toBeLessThan(220);
    }
    expect(claimsText).not.toMatch(/TODO|FIXME/i);
  });
});
