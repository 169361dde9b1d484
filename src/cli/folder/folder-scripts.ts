import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { SUPPORTED_BROWSERS } from '../browsers.ts';
import { esbuildYaml } from '../yaml-plugin.ts';

const project = resolve(import.meta.dirname, '../../..');
/** What a chapter's figures are woken by: the one page script that loads more scripts. A figure of a folder comes by its classic one. */
const FIGURES = /\/Figure\.astro_[^/]*$/;

/** A page script of the built site (`file`, below `dist`) as one classic script. Rejects where it cannot be one. */
export async function folderScript(dist: string, file: string): Promise<Uint8Array> {
  const isFigures = FIGURES.test(file);
  const { outputFiles, warnings } = await build({
    entryPoints: [isFigures ? join(project, 'src/components/live-by-script.ts') : join(dist, file)],
    plugins: isFigures ? [esbuildYaml] : [],
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
  if (warnings.length > 0) throw new Error(`${file}: ${warnings.map(({ text }) => text).join(' ')}`);
  return outputFiles[0]!.contents;
}
