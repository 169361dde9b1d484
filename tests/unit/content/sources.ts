import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Claim } from '../../../src/components/claims.ts';
import { figures } from '../../../src/components/figures.ts';
import { conditionParams, measureUnit } from '../../../src/components/reproduction.ts';
import type { Param } from '../../../src/experiments/params.ts';

const root = new URL('../../../', import.meta.url);
export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Chapters by file name: their source without the front matter. */
export const chapters: ReadonlyMap<string, string> = new Map(
  readdirSync(new URL('content/chapters/en/', root))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => [name, read(`content/chapters/en/${name}`).replace(/^---\n[\s\S]*?\n---\n/, '')]),
);

/** The strings' files by path. */
export const strings: ReadonlyMap<string, string> = new Map(
  readdirSync(new URL('content/strings/en/', root)).map((name) => {
    const path = `content/strings/en/${name}`;
    return [path, read(path)];
  }),
);

export const claimsText = read('content/claims.yaml');
export const claims = parse(claimsText) as readonly Claim[];
export const bibtex = read('content/references.bib');

/** The per cents of a text, without their sign. */
export const percentages = (text: string) => [...text.matchAll(/(\d+(?:\.\d+)?) ?%/g)].map((found) => found[1]!);
/** Per cents that a source printed, as the ledger quotes them: the only ones that a text may type. */
export const published = new Set(
  claims.flatMap(({ says, published }) => [
    ...percentages(`${says} ${published?.note ?? ''}`),
    ...(published?.unit === '%' ? [String(published.value)] : []),
  ]),
);

/** Throws unless text and ledger may print this number: a condition somebody runs, a measurement some figure lists. */
export function checkPrintable(experiment: string, condition: string, measure: string): void {
  conditionParams(experiment, condition);
  measureUnit(experiment, measure);
}

/** Whether a figure has a setting: one of its parameters within its range, or a preset. */
export function isSetting(figure: string, name: string, value: string): boolean {
  const { schema, presets } = figures.get(figure)!;
  if (name === 'preset') return Object.hasOwn(presets, value);
  if (name === 'panel') return figures.get(figure)!.sides?.some((side) => side.name === value) === true;
  const param = (schema as Readonly<Record<string, Param>>)[name];
  if (!param) return false;
  if (param.kind === 'switch') return value === 'on' || value === 'off';
  if (param.kind === 'choice') return param.values.includes(value);
  return value !== '' && Number(value) >= param.min && Number(value) <= param.max;
}

/** Attributes of every `<name …>` in a chapter. */
export function tags(body: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...body.matchAll(new RegExp(`<${name}\\b((?:[^>"]|"[^"]*")*)>`, 'g'))].map((found) =>
    Object.fromEntries([...found[1]!.matchAll(/([\w-]+)="([^"]*)"/g)].map((pair) => [pair[1]!, pair[2]!])),
  );
}
