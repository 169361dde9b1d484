import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transform } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBrowsers, newerIn, SUPPORTED_BROWSERS } from '../../../src/cli/browsers.ts';
import { buildEmbeds } from '../../../src/cli/build-embeds.ts';
import { bundleWorker } from '../../../src/cli/build-engine.ts';

const src = resolve(import.meta.dirname, '../../../src');
const files = (ending: RegExp) =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.startsWith('cli'))
    .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }));

describe('what the oldest supported browsers lack', () => {
  it('is found', () => {
    const newer = [
      'Promise.withResolvers()',
      'Promise.withResolvers<Map<string, number>>()',
      'await Array.fromAsync(x)',
      'list.toSorted((a, b) => a - b)',
      'list.with(0, 1)',
      'a.union(b)',
      'Object.groupBy(a, b)',
      'AbortSignal.any([a, b])',
      'map.values().map(f)',
      'text.matchAll(/a/g).toArray()',
      'new RegExp("a","gv")',
      'new Intl.Segmenter("en")',
    ];
    expect(newer.filter((text) => newerIn(text).length === 0)).toEqual([]);
  });
  it('is told from what looks like it', () => {
    const guarded = 'typeof a.toHex === "function" ? a.toHex() : b';
    const spread = '[...a.values()].map(f)';
    const old = [guarded, spread, 'Object.values(a).map(f)', 'a.withName(b)', 'new RegExp("v","g")', 'x.at(-1)'];
    expect(old.flatMap(newerIn)).toEqual([]);
  });
  it('is not in the source', () => {
    const used = files(/\.(ts|js|astro)$/).flatMap(({ file, text }) => newerIn(text).map((what) => `${file}: ${what}`));
    expect(used).toEqual([]);
  });
});

/** Scripts in which something has to be said otherwise for the oldest supported browsers. */
async function withNewerSyntax(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const script = readFileSync(path, 'utf8');
    const forThem = await transform(script, { target: SUPPORTED_BROWSERS });
    const asItIs = await transform(script, { target: 'esnext' });
    if (forThem.code !== asItIs.code) found.push(path);
  }
  return found;
}

describe('what is shipped', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wcw-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has nothing that the oldest supported browsers lack, libraries included', async () => {
    const embeds = join(folder, 'embeds');
    const worker = join(folder, 'engine.js');
    await Promise.all([bundleWorker(worker), buildEmbeds(embeds, [])]);
    const scripts = [worker, ...readdirSync(embeds).map((file) => join(embeds, file))];
    expect(scripts.length).toBeGreaterThan(10);
    await expect(checkBrowsers(scripts)).resolves.toBeUndefined();
    expect(await withNewerSyntax(scripts.filter((path) => path.endsWith('.js')))).toEqual([]);
  });

  it('would be found with newer syntax in it', async () => {
    const path = join(folder, 'newer.js');
    writeFileSync(path, 'export function f() { using a = g(); return a; }');
    expect(await withNewerSyntax([path])).toEqual([path]);
  });
});

describe('the styles', () => {
  /** Rules without rules in them, as [selector, declarations]. */
  const rules = files(/\.css$/).flatMap(({ file, text }) =>
    [...text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
      at: `${file}: ${selector!.trim()}`,
      selector: selector!,
      declared: body!
        .split(';')
        .map((line) => line.trim().split(/:\s+/s) as [string, string])
        .filter(([property]) => property !== ''),
    })),
  );

  it('have a plain colour before every mixed one, and otherwise declare nothing twice', () => {
    expect(rules.length).toBeGreaterThan(500);
    const wrong = rules.flatMap(({ at, declared }) =>
      declared.flatMap(([property, value], i) => {
        const mixed = /color-mix\(/.test(value);
        const before = declared.slice(0, i).filter(([name]) => name === property);
        return mixed ? before.length !== 1 : before.length > 0 ? `${at} ${property}` : [];
      }),
    );
    expect(wrong.filter(Boolean)).toEqual([]);
  });
  it('let no selector with :has take another down with it', () => {
    const lists = rules.filter(({ selector }) => selector.includes(':has('));
    expect(lists.length).toBeGreaterThan(3);
    const split = (selector: string) => selector.split(/,(?![^(]*\))/);
    expect(lists.filter(({ selector }) => !split(selector).every((one) => one.includes(':has(')))).toEqual([]);
  });
});
