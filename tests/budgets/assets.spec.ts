import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { figureNames } from '../../src/cli/build-embeds.ts';
import { recordingAssets } from '../../src/cli/build-engine.ts';
import { exemplarSheets } from '../../src/cli/exemplars.ts';
import { assetPath, base64Of, classicTwin, isTwinAlone } from '../../src/data/assets.ts';
import type { DownloadedName } from '../../src/data/images.ts';

const dist = resolve('dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split('\\').join('/'))
  .filter((file) => statSync(join(dist, file)).isFile());
const read = (file: string) => readFileSync(join(dist, file));

/** What a data set's manifest names: its shards; and the exemplars beside them that tables name. */
async function dataAssets(): Promise<string[]> {
  const folder = join(dist, 'data');
  const sets = (existsSync(folder) ? readdirSync(folder) : []).filter((set) =>
    existsSync(join(folder, set, 'manifest.json')),
  );
  const exemplars = sets.map(async (set) =>
    (await exemplarSheets(set as DownloadedName)).map(({ file }) => `data/${set}/${file}`),
  );
  const shards = sets.flatMap((set) => {
    const names = [
      ...read(`data/${set}/manifest.json`)
        .toString()
        .matchAll(/"file":\s*"([^"]+)"/g),
    ].map(([, name]) => name!);
    return ['manifest.json', ...names].map((name) => `data/${set}/${name}`);
  });
  return [...shards, ...(await Promise.all(exemplars)).flat()];
}

/** Everything that a page, a worker or an embed asks for by a name that is made while it runs. */
async function assets(): Promise<string[]> {
  return ['engine', 'wasm', ...(await recordingAssets()), ...(await dataAssets())];
}

/** The files of an asset: itself, unless its classic twin stands for it, and that. */
function filesOf(name: string): string[] {
  const path = assetPath(name);
  return isTwinAlone(name) ? [`${path}.js`] : [path, `${path}.js`];
}

test('every asset that something may load is there, with its classic twin', async () => {
  for (const name of await assets()) {
    expect(files, name).toEqual(expect.arrayContaining(filesOf(name)));
    const path = assetPath(name);
    const twin = read(`${path}.js`).toString();
    expect(twin).toBe(classicTwin(name, base64Of(twin)!));
    const bytes = isTwinAlone(name) ? readFileSync(join('public', path)) : read(path);
    expect(Buffer.from(base64Of(twin)!, 'base64').equals(bytes), `the twin of ${name}`).toBe(true);
  }
  for (const file of files.filter((file) => /^embed\/v1\/[\w-]+\/index\.html$/.test(file))) {
    expect(files, file).toContain(file.replace('/index.html', '.css.js'));
  }
});

test('what compilers and editors read of the element is there, with every figure', async () => {
  const types = read('embed/v1/wcw-figure.d.ts').toString();
  const manifest = JSON.parse(read('embed/v1/custom-elements.json').toString());
  expect(manifest.modules[0].declarations[0].tagName).toBe('wcw-figure');
  for (const name of await figureNames()) {
    expect(types, name).toContain(`'${name}'`);
    expect(JSON.stringify(manifest), name).toContain(`'${name}'`);
  }
});

test('every file is a page, or one that something may load', async () => {
  const loaded = new Set((await assets()).flatMap(filesOf));
  const texts = files.filter(
    (file) => /\.(?:html|js|css|xml|txt)$/.test(file) && !/^engine\/models|\.gz\.js$/.test(file),
  );
  const mentions = texts.map((file) => ({ file, text: read(file).toString() }));
  const isMentioned = (file: string) => mentions.some((one) => one.file !== file && one.text.includes(basename(file)));
  const strange = files
    .filter((file) => !loaded.has(file) && !/(?:^|\/)(?:index|404)\.html$/.test(file))
    // Known by their address alone: to crawlers, and to a figure on another site's page.
    .filter((file) => !['robots.txt', 'sitemap-index.xml'].includes(file) && !/^embed\/v1\/[\w-]+\.css\.js$/.test(file))
    .filter((file) => !isMentioned(file));
  expect(strange).toEqual([]);
});
