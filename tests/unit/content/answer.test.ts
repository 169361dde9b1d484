import { describe, expect, it } from 'vitest';
import { scanLabels } from '../../../src/components/labels.ts';
import { parseReferences, scanCitations } from '../../../src/components/references.ts';
import { verdictCounts } from '../../../src/components/verdict-counts.ts';
import { bibtex, chapters, checkPrintable, claims, read, tags } from './sources.ts';

const body = read('content/pages/en/answer.mdx').replace(/^---\n[\s\S]*?\n---\n/, '');
const plain = body.replace(/<[^>]*>/g, ' ');

describe('the closing page', () => {
  it('can be read in three minutes', () => {
    const words = plain.split(/\s+/).filter((word) => /\w/.test(word)).length;
    expect(words).toBeGreaterThan(450);
    expect(words).toBeLessThan(620);
  });

  it('prints numbers only that are counted, or reproduced', () => {
    expect(
      plain
        .replace(/\(\S+\)|LeNet-5|^\d\. /gm, '')
        .match(/\d[\d.]*/g)
        ?.filter((n) => !['0', '1'].includes(n)) ?? [],
    ).toEqual([]);
    expect(tags(body, 'Reproduced').length).toBeGreaterThan(5);
    for (const { experiment, condition, measure } of tags(body, 'Reproduced'))
      expect(() => checkPrintable(experiment!, condition!, measure!)).not.toThrow();
  });

  it('cites works that are there, and shows a figure for each of the five things that survive', () => {
    const works = parseReferences(bibtex);
    for (const key of scanCitations(body)) expect(works.has(key)).toBe(true);
    const survivors = [...body.matchAll(/^\d\. .*$/gm)].map(([line]) => line);
    expect(survivors).toHaveLength(5);
    for (const line of survivors) {
      expect(tags(line, 'Ref').length).toBeGreaterThan(0);
      for (const { to } of tags(line, 'Ref')) {
        const [slug, id] = to!.split('/');
        expect(scanLabels(1, chapters.get(`${slug}.mdx`)!).get(id!)?.kind, to).toBe('figure');
      }
    }
  });

  it('says of claims what the ledger says of them', () => {
    const verdictOf = (id: string) => claims.find((claim) => claim.id === id)?.verdict;
    const fell = body.split('\n').find((line) => line.includes('What fell'))!;
    const ids = [...fell.matchAll(/#claim-([\d.]+)/g)].map(([, id]) => id!);
    expect(ids).toHaveLength(3);
    for (const id of ids) expect(verdictOf(id), id).toBe('does-not-hold');
    const unknown = /## What does nobody know\?([\s\S]*?)\n## /.exec(body)![1]!;
    for (const [, id] of unknown.matchAll(/#claim-([\d.]+)/g)) expect(verdictOf(id!), id).toBe('open');
    expect(verdictOf('1.25')).toBe('holds-if');
    const counts = verdictCounts(claims);
    expect(counts['holds-if']).toBeGreaterThan(claims.length / 2);
  });
});

describe('the verdicts', () => {
  it('are counted chapter by chapter, every claim once', () => {
    const all = verdictCounts(claims);
    const parts = ([1, 2, 3] as const).map((chapter) => verdictCounts(claims, chapter));
    for (const verdict of Object.keys(all) as (keyof typeof all)[])
      expect(parts.reduce((sum, part) => sum + part[verdict], 0)).toBe(all[verdict]);
    expect(Object.values(all).reduce((a, b) => a + b)).toBe(claims.length);
    const two = [
      { id: '1.1', verdict: 'open' },
      { id: '2.1', verdict: 'holds' },
    ] as const;
    expect(verdictCounts(two, 2)).toMatchObject({ holds: 1, open: 0 });
  });
});
