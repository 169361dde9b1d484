import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks } from '../../browser/links.ts';

const project = resolve(import.meta.dirname, '../../..');
const added = resolve(project, 'tests/fixtures/new-figure');
const copied = [
  'public/favicon.svg',
  'src',
  'content',
  'models/reproduction',
  'models/calibration',
  'models/hero',
  'models/inversion/relu-mnist',
  // The answers of teaching notes are computed from it.
  'models/zoo/statistics.bin.gz',
  'CITATION.cff',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/**
 * A copy of the project with the files of `tests/fixtures/new-figure` laid over it: an experiment, a figure, its styles,
 * its words and a chapter that shows it.
 */
let copy: string;
/** It lives under a folder, as on many hosts. */
const [site, base] = ['https://example.org', '/x/'];
const text = (path: string) => readFileSync(join(copy, path), 'utf8');
const page = (path: string) => text(`dist/${path}index.html`);

/** Runs a script of the copy, and gives what it printed. */
function node(...args: string[]): string {
  const told = { DATA_DIR: '', SITE_URL: site, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' };
  // The test runner's own base is none of the site's.
  const env = { ...process.env, ...told, BASE_URL: undefined };
  return execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-figure-'));
  for (const path of copied) cpSync(join(project, path), join(copy, path), { recursive: true });
  // No file of the project may be written over: a figure is made of new ones.
  cpSync(added, copy, { recursive: true, force: false, errorOnExist: true });
  // The packages, but not what tools keep between them: two builds must not share it.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules')).filter((one) => !/^\.(?!bin)/.test(one)))
    symlinkSync(join(project, 'node_modules', name), join(copy, 'node_modules', name));
  symlinkSync(join(project, 'tests'), join(copy, 'tests'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a figure made of new files alone', () => {
  it('has an experiment that runs on the command line', () => {
    const result = JSON.parse(node('src/cli/train.ts', 'hello-sphere', '--pairs', '500', '--dimensions=100'));
    expect(result['cosine.mean']).toBeGreaterThan(0.05);
    expect(result['cosine.mean']).toBeLessThan(0.11);
    expect(result.params).toMatchObject({ pairs: 500, dimensions: 100, seed: 1 });
  });

  it('is reproduced over seeds and recorded, network or none', () => {
    node('src/cli/reproduce.ts', 'hello-sphere');
    const { conditions } = JSON.parse(text('models/reproduction/hello-sphere.json'));
    expect(conditions[0].summary['cosine.mean']).toMatchObject({ n: 2 });
    node('src/cli/record.ts', 'hello-sphere', '--name', 'three');
    expect(readdirSync(join(copy, 'models/hello-sphere/three')).sort()).toEqual(['card.md', 'recording.bin.gz']);
    expect(text('models/hello-sphere/three/card.md')).toContain('| cosine.mean | 0.');
  });

  it('comes into the worker and gets a script and styles for other people’s pages', () => {
    node('src/cli/build-engine.ts');
    expect(text('public/engine/engine.js')).toContain('hello-sphere');
    expect(existsSync(join(copy, 'public/engine/models/hello-sphere/three/recording.bin.gz'))).toBe(true);
    node('src/cli/build-embeds.ts');
    expect(text('public/embed/v1/hello-sphere.js')).toContain('Raise the number of dimensions');
    const styles = /,"([^"]+)"\)/.exec(text('public/embed/v1/hello-sphere.css.js'))![1]!;
    expect(Buffer.from(styles, 'base64').toString()).toContain('.hello-stage');
  });

  it('stands in its chapter, in the gallery, on a page of its own and in an oEmbed answer', () => {
    node('node_modules/astro/bin/astro.mjs', 'build');
    const chapter = page('hello/');
    expect(chapter).toContain('Figure 9.1');
    expect(chapter).toMatch(/Mean cosine 0\.\d{3} in 3 dimensions/);
    expect(chapter).toMatch(/0\.\d{1,3}\s±\s0\.\d{1,3} <span class="over">\(n\s=\s2\)/);
    expect(chapter).toContain('data-seeds="2"');
    expect(page('')).toContain('Two random directions, and how much they have in common.');
    expect(page('embed/')).toContain('href="/x/embed/hello-sphere/"');
    expect(page('embed/hello-sphere/')).toContain('href="/x/hello/#hello-sphere"');
    expect(page('embed/v1/hello-sphere/')).toMatch(/<h1 class="wcw-title">How alike are two random directions\?/);
    expect(JSON.parse(text('dist/oembed/v1/hello-sphere.en.json')).title).toBe('How alike are two random directions?');
  }, 180_000);

  it('lives in a site without a link that leads nowhere, though it stands under a folder', () => {
    expect(brokenLinks(join(copy, 'dist'), site, base)).toEqual([]);
  });

  it('brings its styles to its own pages and to no other', () => {
    expect(page('hello/')).toContain('.hello-stage');
    expect(page('embed/v1/hello-sphere/')).toContain('.hello-stage');
    expect(page('recos/')).not.toContain('.hello-stage');
    expect(page('hello/')).not.toContain('.inv-stage');
  });
});
