import { describe, expect, it } from 'vitest';
import { renderMath } from '../../../src/components/katex-plugin.ts';
import { labelOf, scanLabels } from '../../../src/components/labels.ts';
import { citedKeys, parseReferences, scanCitations } from '../../../src/components/references.ts';
import { parseSettings } from '../../../src/components/settings.ts';
import { inversionPresets, inversionSchema } from '../../../src/experiments/inversion/schema.ts';
import type { Param } from '../../../src/experiments/params.ts';
import { bibtex, chapters, claims, conditions, measurements, strings, tags } from './sources.ts';

const works = parseReferences(bibtex);
const schema: Readonly<Record<string, Param>> = inversionSchema;

/** Whether a setting is one of the experiment's own. */
function accepted(name: string, value: string): boolean {
  if (name === 'preset') return value in inversionPresets;
  const param = schema[name];
  if (!param) return false;
  if (param.kind === 'switch') return value === 'on' || value === 'off';
  if (param.kind === 'choice') return param.values.includes(value);
  return value !== '' && Number(value) >= param.min && Number(value) <= param.max;
}

describe.each([...chapters])('%s', (_, body) => {
  it('cites only works of the bibliography, and lists them at its end', () => {
    for (const key of scanCitations(body)) expect([...works.keys()]).toContain(key);
    expect(body.trimEnd().endsWith('<Bibliography />')).toBe(scanCitations(body).length > 0);
  });
  it('gives every section, figure and equation an id of its own, and refers only to those', () => {
    const labels = scanLabels(2, body);
    for (const { to } of tags(body, 'Ref')) expect(labelOf(labels, to!).id).toBe(to);
    for (const { figure } of [...tags(body, 'Do'), ...tags(body, 'Value')])
      expect(labelOf(labels, figure!).kind).toBe('figure');
    const ids = [...body.matchAll(/\{#([\w-]+)\}|\bid="([\w-]+)"/g)].map((m) => m[1] ?? m[2]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('asks a question in each heading', () => {
    for (const heading of body.matchAll(/^#+ (.*?) \{#[\w-]+\}$/gm)) expect(heading[1]).toMatch(/\?$/);
  });
  it('has numbered equations, and points at its figure at least twice', () => {
    const labels = [...scanLabels(2, body).values()];
    const referred = tags(body, 'Ref').map(({ to }) => to);
    expect(referred.filter((to) => to === 'inversion').length).toBeGreaterThanOrEqual(2);
    expect(labels.filter((label) => label.kind === 'equation').length).toBeGreaterThan(4);
  });
  it('sets figures only to states they have', () => {
    for (const { set } of tags(body, 'Do'))
      for (const [name, value] of parseSettings(set!)) expect(accepted(name, value), `${name}=${value}`).toBe(true);
  });
  it('prints our numbers only from reproduced conditions', () => {
    const printed = tags(body, 'Reproduced');
    expect(printed.length).toBeGreaterThan(0);
    for (const { condition, measure } of printed) {
      expect(conditions).toContain(condition);
      expect(measurements).toContain(measure);
    }
    for (const { of } of tags(body, 'Value')) expect(measurements).toContain(of);
  });
  it('types no percentage that is not published', () => {
    const typed = [...body.matchAll(/(\d+(?:\.\d+)?) ?%/g)].map((m) => m[1]);
    expect(new Set(typed)).toEqual(new Set(['98.94', '37.36']));
  });
  it('cites in the same paragraph wherever it prints a published percentage for the first time in a section', () => {
    for (const section of body.split(/^## /m)) {
      const first = section.split('\n\n').find((paragraph) => /98\.94 %|37\.36 %/.test(paragraph));
      if (first) expect(first).toMatch(/<Cite k="[^"]*kuo2016/);
    }
  });
  it('has no formula that cannot be set', () => {
    const displayed = /\$\$([\s\S]+?)\$\$/g;
    for (const [, tex] of body.matchAll(displayed)) expect(() => renderMath(tex!, true)).not.toThrow();
    for (const [, tex] of body.replace(displayed, '').matchAll(/\$([^$\n]+)\$/g))
      expect(() => renderMath(tex!, false), tex).not.toThrow();
  });
  it('leaves no markup, placeholder or promise behind', () => {
    expect(body).not.toMatch(/\*\*|TODO|FIXME|TBD|lorem|coming soon/i);
    expect(body.match(/\$/g)!.length % 2).toBe(0);
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
