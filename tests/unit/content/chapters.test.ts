import { describe, expect, it } from 'vitest';
import { figures } from '../../../src/components/figures.ts';
import { renderMath } from '../../../src/components/katex-plugin.ts';
import { labelOf, scanFigure, scanLabels } from '../../../src/components/labels.ts';
import { citedKeys, parseReferences, scanCitations } from '../../../src/components/references.ts';
import { parseSettings } from '../../../src/components/settings.ts';
import {
  bibtex,
  chapters,
  checkPrintable,
  claims,
  isSetting,
  percentages,
  published,
  strings,
  tags,
} from './sources.ts';

const works = parseReferences(bibtex);

describe.each([...chapters])('%s', (_, body) => {
  it('cites only works of the bibliography, and lists them at its end', () => {
    for (const key of scanCitations(body)) expect([...works.keys()]).toContain(key);
    expect(body.trimEnd().endsWith('<Bibliography />')).toBe(scanCitations(body).length > 0);
  });
  it('gives every section, figure and equation an id of its own, and refers only to those', () => {
    const labels = scanLabels(2, body);
    for (const { to } of tags(body, 'Ref')) {
      const [id, slug] = to!.split('/').reverse();
      const there = slug ? scanLabels(2, chapters.get(`${slug}.mdx`)!) : labels;
      expect(labelOf(there, id!).id).toBe(id);
    }
    for (const { figure } of [...tags(body, 'Do'), ...tags(body, 'Value')])
      expect(labelOf(labels, figure!).kind).toBe('figure');
    const ids = [...body.matchAll(/\{#([\w-]+)\}|\bid="([\w-]+)"/g)].map((m) => m[1] ?? m[2]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('asks a question in each heading', () => {
    for (const heading of body.matchAll(/^#+ (.*?) \{#[\w-]+\}$/gm)) expect(heading[1]).toMatch(/\?$/);
  });
  it('points at every figure', () => {
    const labels = [...scanLabels(2, body).values()].filter(({ kind }) => kind === 'figure');
    const referred = tags(body, 'Ref').map(({ to }) => to);
    expect(labels.filter(({ id }) => !referred.includes(id)).map(({ id }) => id)).toEqual([]);
  });
  it('names figures that exist, each by its own name where it stands first', () => {
    for (const { name, id } of tags(body, 'Figure')) {
      expect([...figures.keys()]).toContain(name);
      expect(id === name || id!.startsWith(`${name}-`), `id="${id}"`).toBe(true);
      expect(scanFigure(body, name!).name).toBe(name);
    }
  });
  it('sets figures only to states they have', () => {
    for (const { figure, set } of tags(body, 'Do'))
      for (const [name, value] of parseSettings(set!))
        expect(isSetting(scanFigure(body, figure!).name, name, value), `${figure}: ${name}=${value}`).toBe(true);
  });
  it('prints our numbers only from reproduced conditions, by measurements that figures list', () => {
    for (const { experiment, condition, measure } of tags(body, 'Reproduced'))
      expect(() => checkPrintable(experiment!, condition!, measure!)).not.toThrow();
    for (const { figure, of } of tags(body, 'Value')) {
      const { measures } = figures.get(scanFigure(body, figure!).name)!;
      expect(measures.map(({ name }) => name)).toContain(of);
    }
  });
  it('types no percentage that is not published', () => {
    expect(percentages(body).filter((one) => !published.has(one))).toEqual([]);
  });
  it('cites in the same paragraph wherever it prints a published percentage for the first time in a section', () => {
    const firsts = body
      .split(/^## /m)
      .map((section) => section.split('\n\n').find((paragraph) => percentages(paragraph).length > 0) ?? '');
    expect(firsts.filter((first) => first && !first.includes('<Cite k="'))).toEqual([]);
  });
  it('has no formula that cannot be set', () => {
    const displayed = /\$\$([\s\S]+?)\$\$/g;
    for (const [, tex] of body.matchAll(displayed)) expect(() => renderMath(tex!, true)).not.toThrow();
    for (const [, tex] of body.replace(displayed, '').matchAll(/\$([^$\n]+)\$/g))
      expect(() => renderMath(tex!, false), tex).not.toThrow();
  });
  it('leaves no markup, placeholder or promise behind', () => {
    expect(body).not.toMatch(/\*\*|TODO|FIXME|TBD|lorem|coming soon/i);
    expect((body.match(/\$/g) ?? []).length % 2).toBe(0);
  });
});

describe('the strings', () => {
  it.each([...strings])('of %s leave no markup or placeholder behind', (_, text) => {
    expect(text).not.toMatch(/\*\*|TODO|FIXME|lorem|coming soon/i);
  });
});

describe('the bibliography', () => {
  it('has no work that neither text nor ledger uses', () => {
    const used = new Set([
      ...[...chapters.values()].flatMap((body) => tags(body, 'Cite').flatMap(({ k }) => citedKeys(k!))),
      ...claims.flatMap(({ published, evidence }) => [published?.cite, published?.['quoted-in'], evidence?.cite]),
    ]);
    expect([...works.keys()].filter((key) => !used.has(key))).toEqual([]);
  });
  it('says for each work who wrote it or what it is called, and where it is', () => {
    for (const work of works.values()) {
      expect(work.title, work.key).not.toBe('');
      expect(work.html, work.key).toMatch(/<a href="https?:/);
    }
  });
});
