import { describe, expect, it } from 'vitest';
import { glossary, glossaryEntry } from '../../../src/components/glossary.ts';
import { scanTerms } from '../../../src/components/terms.ts';
import { chapters } from './sources.ts';

describe('the glossary', () => {
  it('stands in the order of the alphabet, each word once', () => {
    const terms = glossary.map(({ term }) => term);
    expect([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en'))).toEqual(terms);
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
  });

  it('explains a word in at most 45 words', () => {
    const long = glossary.filter(({ text }) => text.split(/\s+/).length > 45);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('explains every word that a chapter marks, and every word that it explains is marked somewhere', () => {
    const marked = [...chapters.values()].flatMap((body) => [...scanTerms(body).keys()]);
    for (const id of marked) expect(() => glossaryEntry(id)).not.toThrow();
    expect(glossary.map(({ id }) => id).filter((id) => !marked.includes(id))).toEqual([]);
  });

  it('is marked once a section, at the first use of a word', () => {
    for (const [file, body] of chapters) {
      for (const section of body.split(/^## /m)) {
        const marked = [...section.matchAll(/<Term k="([\w-]+)"/g)].map(([, id]) => id!);
        expect(
          marked.filter((id, i) => marked.indexOf(id) !== i),
          `${file}: ${section.slice(0, 40)}`,
        ).toEqual([]);
      }
    }
  });
});

describe('where a word is introduced', () => {
  it('is the section of its first mark', () => {
    const body =
      'A <Term k="weight">weight</Term>.\n\n## Why? {#why}\n\n<Term k="filter">filter</Term> <Term k="weight">w</Term>';
    expect([...scanTerms(body)]).toEqual([
      ['weight', ''],
      ['filter', 'why'],
    ]);
  });
});
