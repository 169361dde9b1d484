import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Claim } from '../../../src/components/claims.ts';
import { conditions as inversionConditions } from '../../../src/experiments/inversion/conditions.ts';

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

/** The conditions that are reproduced, of which text and ledger may print numbers. */
export const conditions: readonly string[] = Object.keys(inversionConditions);
export const measurements: readonly string[] = [
  'accuracy.original',
  'accuracy.negative',
  'accuracy.original.negated',
  'accuracy.negative.negated',
];

/** Attributes of every `<name …>` in a chapter. */
export function tags(body: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...body.matchAll(new RegExp(`<${name}\\b((?:[^>"]|"[^"]*")*)>`, 'g'))].map((found) =>
    Object.fromEntries([...found[1]!.matchAll(/([\w-]+)="([^"]*)"/g)].map((pair) => [pair[1]!, pair[2]!])),
  );
}
