import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');
/** From left to right: a room may import itself and any room to its left. */
const rooms = [
  'math',
  'data',
  'offline',
  'nets',
  'experiments',
  'engine',
  'shell',
  'figures',
  'embed|components',
  'layouts',
  'pages',
];
const rank = new Map(rooms.flatMap((names, i) => names.split('|').map((name) => [name, i] as const)));
/** The command line may use all rooms up to the engine. */
const cliReaches = rank.get('engine')!;
const mayImportTensorflow = new Set(['nets', 'experiments', 'engine']);

interface Import {
  readonly from: string;
  readonly room: string;
  readonly target: string;
}

const imports: Import[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.d.ts'))
  .flatMap((file) => {
    const text = readFileSync(resolve(src, file), 'utf8');
    const found = text.matchAll(
      /(?:^|[;\s])(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    );
    return [...found].map((m) => ({ from: file, room: file.split('/')[0]!, target: (m[1] ?? m[2])! }));
  });

/** The files of `src` that a file imports, by the names under which their own imports are listed. */
function fileImports(file: string): string[] {
  const relatives = imports.filter(({ from, target }) => from === file && target.startsWith('.'));
  return relatives.map(({ target }) => relative(src, resolve(src, dirname(file), target.split('?')[0]!)));
}

/** Every circle of imports that a walk from any file comes upon, as `a.ts -> b.ts -> a.ts`. */
function circles(reached: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const next of reached.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of reached.keys()) walk(file, []);
  return found;
}

function roomOf(entry: Import): string | undefined {
  if (!entry.target.startsWith('.')) return undefined;
  const path = relative(src, resolve(src, dirname(entry.from), entry.target));
  return path.startsWith('..') ? undefined : path.split('/')[0];
}

describe('rooms', () => {
  it('sees the imports it judges', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it('lets imports run one way: a room uses only rooms to its left', () => {
    const wrong = imports.filter((entry) => {
      const to = roomOf(entry);
      if (to === undefined || to === entry.room) return false;
      const target = rank.get(to);
      if (target === undefined) return to !== 'styles';
      if (entry.room === 'cli') return target > cliReaches;
      return !(rank.get(entry.room)! > target);
    });
    expect(wrong.map((e) => `${e.from} -> ${e.target}`)).toEqual([]);
  });

  it('keeps TF.js in nets, experiments and engine, and its back ends in engine', () => {
    const wrong = imports.filter(
      (e) =>
        (e.target.startsWith('@tensorflow/') && !mayImportTensorflow.has(e.room)) ||
        (e.target.startsWith('@tensorflow/tfjs-backend') && e.room !== 'engine'),
    );
    expect(wrong.map((e) => `${e.from} -> ${e.target}`)).toEqual([]);
  });

  it('imports in no circle, types included', () => {
    const reached = new Map<string, readonly string[]>();
    for (const file of new Set(imports.map(({ from }) => from))) reached.set(file, fileImports(file));
    expect(circles(reached)).toEqual([]);
  });

  it('never writes markup from strings: no innerHTML outside build-time components', () => {
    const wrong = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file))
      .filter((file) =>
        /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write/.test(readFileSync(resolve(src, file), 'utf8')),
      );
    expect(wrong).toEqual([]);
  });
});
