import { glob, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { SUPPORTED_BROWSERS } from '../browsers.ts';
import { esbuildReproduced } from '../reproduced-plugin.ts';
import { esbuildYaml } from '../yaml-plugin.ts';

const project = resolve(import.meta.dirname, '../../..');
const BUILT = /^_astro\/([^/]+\.astro)_astro_type_script_index_0_[^/]+\.js$/;
const ROOT = 'wcwRoot';

/** A figure of a folder comes by its classic embed script. */
const liveByScript: Plugin = {
  name: 'live-by-script',
  setup({ onResolve }) {
    onResolve({ filter: /\/live-figures\.ts$/ }, () => ({ path: join(project, 'src/components/live-by-script.ts') }));
  },
};

/**
 * What the build has made into the module scripts `files` (below the site's root) of a page, as one classic script beside
 * the page: bundled anew from its sources, each of which runs once. Rejects where it cannot be one.
 */
export async function folderScript(files: readonly string[], page: string): Promise<Uint8Array> {
  const sources = (await Promise.all(files.map((file) => sourcesOf(file, page)))).flat();
  const root = '../'.repeat(page.split('/').length - 1) || './';
  const { outputFiles, warnings } = await build({
    stdin: { contents: sources.map((path) => `import ${JSON.stringify(path)};`).join('\n'), resolveDir: project },
    plugins: [liveByScript, esbuildYaml, esbuildReproduced],
    // Known only while the script runs for the first time.
    define: { 'import.meta.env.BASE_URL': ROOT },
    banner: { js: `var ${ROOT}=new URL("${root}",document.currentScript.src).href;` },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: SUPPORTED_BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  // `import.meta` and the like: it would be undefined there.
  if (warnings.length > 0) throw new Error(`${page}: ${warnings.map(({ text }) => text).join(' ')}`);
  return outputFiles[0]!.contents;
}

/** What the script imports that stands in the Astro file behind a built script; of several files with its name, the page's own. */
async function sourcesOf(file: string, page: string): Promise<string[]> {
  const name = BUILT.exec(file)?.[1];
  const found: { path: string; script: string }[] = [];
  for await (const path of glob(`src/**/${name}`, { cwd: project })) {
    const script = /<script>([\s\S]*?)<\/script>/.exec(await readFile(join(project, path), 'utf8'))?.[1];
    if (script) found.push({ path: join(project, path), script });
  }
  const source = found.length > 1 ? found.find(({ path }) => isOf(path, page)) : found[0];
  if (!source || !/^\s*(?:import '[^']+';\s*)+$/.test(source.script)) {
    throw new Error(`${page} loads ${file}, which no Astro file is the source of by imports alone.`);
  }
  return [...source.script.matchAll(/'([^']+)'/g)].map(([, path]) => resolve(dirname(source.path), path!));
}

/** Whether an Astro file is the one of a page: `src/pages/embed/[figure]/index.astro` is that of `embed/inversion/index.html`. */
function isOf(path: string, page: string): boolean {
  const parts = relative(join(project, 'src/pages'), path)
    .replace(/astro$/, 'html')
    .split(sep);
  const own = page.split('/');
  return parts.length === own.length && parts.every((part, i) => part.startsWith('[') || part === own[i]);
}
