/**
 * `npm run build`: the whole site into `dist/`. Gets the data if it can, bundles the engine and the embed scripts, then
 * sets the pages. `SITE_URL` and `BASE_PATH` say where the site will live, `REPOSITORY_URL` where its source does; with
 * `OFFLINE=off` readers keep nothing of it for use without a network, and what they kept is forgotten.
 */
import { spawn } from 'node:child_process';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isTwinAlone } from '../data/assets.ts';
import { readArgs } from './args.ts';
import { basePath } from './base-path.ts';
import { checkBrowsers } from './browsers.ts';
import { buildEmbeds } from './build-embeds.ts';
import { buildEngine } from './build-engine.ts';
import { buildOffline, keepsOffline, WORKER } from './build-offline.ts';
import { makeData } from './data.ts';
import { picturesApart } from './pictures-apart.ts';
import { sayError } from './say-error.ts';
import { siteWarning } from './site-warning.ts';

const project = resolve(import.meta.dirname, '../..');

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const done = await work();
  console.log(`${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return done;
}

/** Runs Astro's build. Rejects with all that it said when it fails. */
function setPages(): Promise<void> {
  return new Promise((done, fail) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const astro = join(project, 'node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, [astro, 'build'], { cwd: project, env });
    const said: Buffer[] = [];
    child.stdout.on('data', (text: Buffer) => said.push(text));
    child.stderr.on('data', (text: Buffer) => said.push(text));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(Buffer.concat(said).toString()))));
  });
}

/** What stands in the site by its classic twin alone. */
async function dropPacked(): Promise<void> {
  for await (const file of glob('{data,engine}/**/*.gz', { cwd: join(project, 'dist') })) {
    if (isTwinAlone(file.split('\\').join('/'))) await rm(join(project, 'dist', file));
  }
}

/** Moves the larger pictures of figures out of the pages of text; an embed shows but one figure, and stands in one file. */
async function setPicturesApart(): Promise<void> {
  const folder = `${basePath()}_astro/`;
  for await (const file of glob('dist/*/index.html', { cwd: project })) {
    const path = join(project, file);
    const { html, files } = picturesApart(await readFile(path, 'utf8'), folder);
    for (const [name, bytes] of files) await writeFile(join(project, 'dist/_astro', name), bytes);
    if (files.size > 0) await writeFile(path, html);
  }
}

/** KaTeX brings each font in three formats; every browser that runs this site takes the smallest. */
async function dropOldFonts(): Promise<void> {
  for await (const file of glob('dist/_astro/*.{ttf,woff}', { cwd: project })) await rm(join(project, file));
}

/** Builds the site. Rejects when a step fails; data that cannot be had is not a failure. */
export async function buildSite(): Promise<void> {
  keepsOffline();
  console.log(await step('Data', () => makeData(join(project, 'public'))));
  await step('Engine', buildEngine);
  await step('Embeds', () => buildEmbeds());
  await step('Pages', setPages);
  await setPicturesApart();
  await dropOldFonts();
  await dropPacked();
  await step('Offline', () => buildOffline(join(project, 'dist')));
  const scripts: string[] = [];
  const shipped = glob(['dist/_astro/*.js', 'dist/engine/engine.js', `dist/${WORKER}`, 'dist/embed/v1/*.js'], {
    cwd: project,
  });
  for await (const file of shipped) scripts.push(join(project, file));
  await checkBrowsers(scripts);
}

if (import.meta.main) {
  process.chdir(project);
  try {
    readArgs(process.argv.slice(2), {});
    await buildSite();
    const warning = siteWarning(process.env);
    if (warning) console.error(warning);
  } catch (error) {
    sayError(error);
  }
}
