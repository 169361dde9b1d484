import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citedKeys, parseReferences, scanCitations } from '../../../src/components/references.ts';

const two = `
@article{kuo2016, author = {Kuo, C.-C. Jay}, title = {On anchors}, journal = {J}, year = {2016}, doi = {10.1/x}}
@misc{trio, author = {Gu, A. and Bo, C. and Fa, D.}, title = {On three}, year = {2024}}
@misc{pair, author = {Gu, A. and Ménard, B.}, title = {On two}, year = {2023}}`;

describe('references', () => {
  it('are cited by author and year', () => {
    const works = [...parseReferences(two).values()];
    expect(works.map(({ authors, year }) => `${authors}, ${year}`)).toEqual([
      'Kuo, 2016',
      'Gu et al., 2024',
      'Gu & Ménard, 2023',
    ]);
  });

  it('are listed in APA style, with their address as a link', () => {
    const html = parseReferences(two).get('kuo2016')!.html;
    expect(html).toContain('Kuo, C.-C. J. (2016). On anchors.');
    expect(html).toContain('<a href="https://doi.org/10.1/x">doi.org/10.1/x</a>');
  });

  it('are found in the text once each, several to a citation', () => {
    expect(citedKeys('a b, c')).toEqual(['a', 'b', 'c']);
    expect(scanCitations('<Cite k="b a" /> and <Cite narrative k="b" />')).toEqual(['b', 'a']);
  });

  it('of the article all have authors, a title, and a year or "n.d."', () => {
    const works = [...parseReferences(readFileSync('content/references.bib', 'utf8')).values()];
    expect(works.length).toBeGreaterThan(10);
    expect(works.filter(({ authors, title, year }) => !authors || !title || !/^(\d{4}|n\.d\.)$/.test(year))).toEqual(
      [],
    );
  });
});
