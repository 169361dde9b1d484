import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { authors, chapterBibtex, published } from '../../../src/components/citation.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('how the article is cited', () => {
  it('stands in CITATION.cff with what the format asks for, and this version', () => {
    const cff = parse(readFileSync('CITATION.cff', 'utf8'));
    for (const field of ['cff-version', 'message', 'title', 'authors']) expect(cff[field], field).toBeTruthy();
    expect(cff.version).toBe(version);
    expect(published).toMatch(/^20\d\d\/\d\d\/\d\d$/);
    expect(authors.length).toBeGreaterThan(0);
  });
  it('is a BibTeX entry whose braces close, with what TeX reads escaped', () => {
    const entry = chapterBibtex({ slug: 'a', title: '50 % & more: {x}_1', url: 'https://a.example/a/' });
    expect(entry).toContain('{50 \\% \\& more: \\{x\\}\\_1}');
    const depth = [...entry.replace(/\\[{}]/g, '')].reduce((sum, c) => sum + Number(c === '{') - Number(c === '}'), 0);
    expect(depth).toBe(0);
    expect(entry).toMatch(/^@incollection\{wcw-a,\n {2}author {4}= \{\{/);
  });
});
