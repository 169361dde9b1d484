import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { figureNames } from '../../src/cli/build-embeds.ts';
import { bundleWorker } from '../../src/cli/build-engine.ts';
import { esbuildReproduced } from '../../src/cli/reproduced-plugin.ts';
import { esbuildYaml } from '../../src/cli/yaml-plugin.ts';
import { licenceOf, shippedPackages } from '../../src/components/shipped.ts';

/** Packages that draw charts while the site is built: readers get what they draw, not their code. */
const drawing = ['@observablehq/plot', 'linkedom'];
const free = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1)$/;

/** Packages of which something is in the scripts that start from these files. */
async function bundledPackages(entryPoints: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [...entryPoints],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'x',
    format: 'esm',
    platform: 'browser',
    plugins: [esbuildYaml, esbuildReproduced],
    logLevel: 'error',
  });
  const names = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1])
    .filter((name) => name !== undefined);
  return [...new Set(names)].sort();
}

describe('what reaches readers', () => {
  it('is free software, or a free font, by its own word', () => {
    for (const name of shippedPackages) expect(licenceOf(name).licence, name).toMatch(free);
  });

  it('is listed, whatever package it comes from', async () => {
    const figures = (await figureNames()).map((name) => `src/figures/${name}/definition.ts`);
    const ofPages = ['src/components/live-figures.ts', 'src/components/ledger-yours.ts'];
    const scripts = ['src/engine/worker.ts', 'src/offline/worker.ts', 'src/embed/later.ts', ...ofPages, ...figures];
    const bundled = await bundledPackages(scripts.map((file) => resolve(import.meta.dirname, '../..', file)));
    expect(bundled).toContain('@tensorflow/tfjs-core');
    expect(bundled.filter((name) => !(shippedPackages as readonly string[]).includes(name))).toEqual([]);
  });

  it('is drawn by free software', () => {
    for (const name of drawing) expect(licenceOf(name).licence, name).toMatch(free);
  });

  it('comes with the notices that its authors ask for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'licences-'));
    try {
      await bundleWorker(join(folder, 'engine.js'));
      expect(readFileSync(join(folder, 'engine.js.LEGAL.txt'), 'utf8')).toContain('Apache License');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    // TensorFlow.js brings no file of its own: its notices stand in the sources, and so in the file above.
    const silent = shippedPackages.filter((name) => !licenceOf(name).text);
    expect(silent.every((name) => name.startsWith('@tensorflow/'))).toBe(true);
  });
});
