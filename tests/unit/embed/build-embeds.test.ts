import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltScript, buildEmbeds, figureNames } from '../../../src/cli/build-embeds.ts';

let folder: string;
let built: readonly BuiltScript[];
const script = (file: string) => built.find((each) => each.file === file)!;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embeds-'));
  built = await buildEmbeds(join(folder, 'v1'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('scripts for other pages', () => {
  it('are made for every figure, without a list of figures', async () => {
    const names = await figureNames();
    expect(names).toContain('inversion');
    expect(built.map(({ file }) => file).sort()).toEqual(
      [
        ...['closed.js', 'embed.js', 'first.js', 'host.js', 'later.js', 'lecture.js', 'splice.js'],
        ...names.flatMap((name) => [`${name}.css.js`, `${name}.js`]),
      ].sort(),
    );
  });

  it('weigh at most 40 kB gzipped a figure before the first touch, and the small scripts beside them 0.7, 1.1 and 1.3 kB', async () => {
    for (const name of await figureNames()) expect(script(`${name}.js`).gzipped).toBeLessThanOrEqual(40_000);
    expect(script('embed.js').gzipped).toBeLessThanOrEqual(700);
    expect(script('host.js').gzipped).toBeLessThanOrEqual(1100);
    expect(script('first.js').gzipped).toBeLessThanOrEqual(1300);
  });

  it('are read alike by pages in every encoding: nothing in them is beyond ASCII', async () => {
    for (const { file } of built) {
      const beyond = (await readFile(join(folder, 'v1', file))).findIndex((byte) => byte > 127);
      expect(beyond, file).toBe(-1);
    }
  });

  it('know which data sets this copy of the site lacks', async () => {
    const without = join(folder, 'without');
    await buildEmbeds(without, ['mnist']);
    await buildEmbeds(join(folder, 'with'), []);
    expect(await readFile(join(without, 'inversion.js'), 'utf8')).toMatch(/,\["mnist"\]\)/);
    expect(await readFile(join(folder, 'with/inversion.js'), 'utf8')).not.toMatch(/,\["mnist"\]\)/);
  });

  it('are classic scripts: nothing in them is a module, and what comes later comes by a script of its own', async () => {
    for (const { file } of built) {
      const text = await readFile(join(folder, 'v1', file), 'utf8');
      expect(text, file).not.toMatch(/\bimport\(|\bimport\.meta\b|^export\b/m);
      expect(() => new Function(text), file).not.toThrow();
    }
    expect(await readFile(join(folder, 'v1/inversion.js'), 'utf8')).toContain('later.js');
  });
});
