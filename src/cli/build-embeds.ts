/**
 * `public/embed/v1/`: the scripts that other people's pages load. One classic script a figure, found by listing
 * `src/figures`, what they all load at the first touch, and the helper for pages that frame one.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { DOWNLOADED } from '../data/images.ts';
import { basePath } from './base-path.ts';
import { SUPPORTED_BROWSERS } from './browsers.ts';
import { esbuildReproduced } from './reproduced-plugin.ts';
import { esbuildYaml } from './yaml-plugin.ts';

export interface BuiltScript {
  /** Relative to the output folder. */
  readonly file: string;
  readonly bytes: number;
  readonly gzipped: number;
}

const project = resolve(import.meta.dirname, '../..');
const parts = {
  helper: resolve(project, 'src/embed/parent.ts'),
  first: resolve(project, 'src/embed/first.ts'),
  later: resolve(project, 'src/embed/later.ts'),
  closed: resolve(project, 'src/embed/closed.ts'),
  host: resolve(project, 'src/embed/host.ts'),
  splice: resolve(project, 'src/embed/splice-entry.ts'),
  lecture: resolve(project, 'src/embed/lecture.ts'),
};

/** A classic script has no chunks: what the shell loads later comes as a classic script of its own. */
const laterAsScript: Plugin = {
  name: 'later',
  setup({ onResolve }) {
    onResolve({ filter: /\/load-(?:later|lecture)\.ts$/ }, ({ path }) => ({
      path: resolve(project, 'src/embed', basename(path)),
    }));
  },
};

/** Where the site will live, as `SITE_URL` and `BASE_PATH` say it, ending in a slash. */
function siteRoot(): string {
  return new URL(basePath(), process.env.SITE_URL || 'http://localhost:4321').href.replace(/\/?$/, '/');
}

const common = {
  bundle: true,
  write: false,
  minify: true,
  target: SUPPORTED_BROWSERS,
  // A page in another encoding reads scripts in its own where their server names none.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  define: {
    WCW_SITE: JSON.stringify(siteRoot()),
    // Shorter names of the same: a page may load but so much.
    'Number.POSITIVE_INFINITY': 'Infinity',
    'Number.NaN': 'NaN',
    'Number.parseFloat': 'parseFloat',
  },
  plugins: [esbuildYaml, esbuildReproduced, laterAsScript],
} as const satisfies BuildOptions;

/** Names of the figures: the folders of `src/figures` with a definition. */
export async function figureNames(): Promise<string[]> {
  const folder = resolve(project, 'src/figures');
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(resolve(folder, entry.name, 'definition.ts')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Bundles every embed script into `folder` (default `public/embed/v1`), which is emptied first. The scripts are classic
 * ones (IIFE): in a sandboxed frame a module script is refused by a server without CORS headers. `absent` are the data
 * sets that this copy of the site lacks: on a foreign page only the script can know.
 */
export async function buildEmbeds(
  folder = resolve(project, 'public/embed/v1'),
  absent: readonly string[] = absentSets(),
): Promise<BuiltScript[]> {
  await rm(folder, { recursive: true, force: true });
  const names = await figureNames();
  return Promise.all([
    bundle(folder, 'embed.js', { entryPoints: [parts.helper] }),
    bundle(folder, 'first.js', { entryPoints: [parts.first] }),
    bundle(folder, 'later.js', { entryPoints: [parts.later] }),
    bundle(folder, 'closed.js', { entryPoints: [parts.closed] }),
    bundle(folder, 'host.js', { entryPoints: [parts.host] }),
    bundle(folder, 'splice.js', { entryPoints: [parts.splice] }),
    bundle(folder, 'lecture.js', { entryPoints: [parts.lecture] }),
    ...names.map((name) => bundle(folder, `${name}.js`, { stdin: entry(name, absent) })),
    ...names.map((name) => bundleStyles(folder, name)),
  ]);
}

const absentSets = (): string[] =>
  DOWNLOADED.filter((name) => !existsSync(resolve(project, `public/data/${name}/manifest.json`)));

/** The script of one figure, in three lines that no one has to write when a figure is added. */
function entry(name: string, absent: readonly string[]): BuildOptions['stdin'] {
  return {
    contents: `import { startFigure } from './src/embed/figure-entry.ts';
import { definition } from './src/figures/${name}/definition.ts';
startFigure(definition, ${JSON.stringify(absent)});`,
    resolveDir: project,
    sourcefile: `${name}.ts`,
    loader: 'ts',
  };
}

async function bundle(folder: string, file: string, input: BuildOptions): Promise<BuiltScript> {
  const { outputFiles } = await build({ ...input, ...common, outfile: resolve(folder, file), format: 'iife' });
  return write(folder, file, outputFiles[0]!.contents);
}

/**
 * The styles of a figure's shadow root: tokens, the host's, the shell's, and the figure's own where it has some. As a classic script
 * (the twin of the asset `embed/v1/<figure>.css`), since a foreign page may not read our files; our own pages never ask.
 */
async function bundleStyles(folder: string, name: string): Promise<BuiltScript> {
  const files = ['tokens', 'host', 'figure', 'frame', 'figures/kit', `figures/${name}`].map(
    (file) => `./src/styles/${file}.css`,
  );
  const imports = files.filter((file) => existsSync(resolve(project, file))).map((file) => `@import '${file}';`);
  const stdin = { contents: imports.join('\n'), resolveDir: project, loader: 'css' } as const;
  const { outputFiles } = await build({ ...common, stdin, outfile: resolve(folder, `${name}.css`) });
  const base64 = Buffer.from(outputFiles[0]!.contents).toString('base64');
  return write(folder, `${name}.css.js`, Buffer.from(`wcwAsset("embed/v1/${name}.css","${base64}");\n`));
}

async function write(folder: string, file: string, contents: Uint8Array): Promise<BuiltScript> {
  await mkdir(folder, { recursive: true });
  await writeFile(resolve(folder, file), contents);
  return { file, bytes: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}

if (import.meta.main) {
  for (const { file, bytes, gzipped } of await buildEmbeds()) {
    console.log(`public/embed/v1/${file}: ${bytes} bytes, ${gzipped} gzipped`);
  }
}
