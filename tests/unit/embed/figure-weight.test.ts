import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { SUPPORTED_BROWSERS } from '../../../src/cli/browsers.ts';
import { figureNames } from '../../../src/cli/build-embeds.ts';
import { esbuildReproduced } from '../../../src/cli/reproduced-plugin.ts';
import { esbuildYaml } from '../../../src/cli/yaml-plugin.ts';

const project = resolve(import.meta.dirname, '../../..');
const MOST = 15_000;

const figures = await figureNames();

/** What comes as a script of its own, at the first touch. */
const laterApart: Plugin = {
  name: 'later',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/load-later\.ts$/ }, ({ path }) => ({ path, external: true }));
  },
};
const common = {
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  target: SUPPORTED_BROWSERS,
  absWorkingDir: project,
  metafile: true,
} as const satisfies BuildOptions;
const plugins = [laterApart, esbuildYaml, esbuildReproduced];

/** Files that every figure's script has, whatever the figure. */
let shell: ReadonlySet<string>;
beforeAll(async () => {
  const entryPoints = ['src/embed/figure-entry.ts'];
  const { metafile } = await build({ ...common, plugins, entryPoints, outdir: 'x' });
  shell = new Set(Object.keys(metafile.inputs).map((file) => resolve(project, file)));
});

/** Bytes, gzipped, of a figure's own script: its definition with all that it imports and the shell has not. */
async function weightOf(name: string): Promise<number> {
  const withoutShell: Plugin = {
    name: 'shell',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) =>
        shell.has(resolve(resolveDir, path)) ? { path, external: true } : undefined,
      );
    },
  };
  const entry = `src/figures/${name}/definition.ts`;
  const own = [withoutShell, ...plugins];
  const { outputFiles } = await build({ ...common, plugins: own, entryPoints: [entry], outfile: 'x.js' });
  return gzipSync(outputFiles[0]!.contents).length;
}

describe('a figure’s own script, beside the shell', () => {
  for (const name of figures) {
    test(`${name} weighs at most ${MOST / 1000} kB, gzipped`, async () => {
      const weight = await weightOf(name);
      expect(weight).toBeLessThanOrEqual(MOST);
      // The smallest figures have a view, words and a table.
      expect(weight).toBeGreaterThan(1000);
    });
  }
});
