/**
 * `npm run data [-- --from DIR]`: makes public/data/ from DIR, from DATA_DIR, or from the data sets' official downloads.
 * Where there is none of these it says so in a line a set and succeeds: the site then runs on generated pictures alone.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Images, Split } from '../data/images.ts';
import { countsOf, type Manifest } from '../data/manifest.ts';
import { PlainError } from '../data/plain-error.ts';
import { firstOfClasses } from '../data/sheets.ts';
import { readArgs } from './args.ts';
import { creditOf } from './credits.ts';
import { downloadReaders } from './download.ts';
import { exemplarSheets, writeExemplars } from './exemplars.ts';
import { makings } from './makings.ts';
import { dataFolder } from './node-data.ts';
import { OFFICIAL, type SourceName } from './official-files.ts';
import { sayError } from './say-error.ts';
import { heldShards, holdsPlan, type ShardPlan, writeShards } from './shards.ts';
import { SITE_SETS, type SiteSet } from './site-sets.ts';
import { folderReader, lookedFor } from './source-files.ts';
import { readSplits } from './source-sets.ts';

type Splits = Readonly<Record<Split, Images>>;

/**
 * Makes `<publicFolder>/data/<set>` for every set that is not there and whole. Returns a line a set that says how many
 * images there are. Throws `PlainError`: `errors.data.noSets` for a folder with none of the sets, or what is wrong with a
 * file, by its name.
 */
export async function makeData(publicFolder: string, from = dataFolder()): Promise<string> {
  const sources = Object.keys(OFFICIAL) as SourceName[];
  const targets = new Map<SourceName, Target[]>();
  for (const source of sources) targets.set(source, await targetsOf(source, publicFolder));
  const lacking = sources.filter((source) => targets.get(source)!.some(({ held }) => !held));
  // All at once, so that it is soon known where none can be reached.
  const downloads = new Map(from === undefined ? lacking.map((source) => [source, downloaded(source)]) : []);
  const lines: string[] = [];
  let found = false;
  for (const source of sources) {
    // A folder named by the user is read even if there is nothing to do, so that a mistake in it is never passed over.
    const images = await (from === undefined
      ? downloads.get(source)
      : readSplits(source, await folderReader(from, source)));
    found ||= images !== undefined;
    for (const target of targets.get(source)!) lines.push(`${target.set.name}: ${await makeSet(target, images)}.`);
  }
  if (from !== undefined && !found) throw new PlainError('errors.data.noSets', { folder: from, names: lookedFor() });
  return lines.join('\n');
}

/** A set to be made, where, and what is there of it. */
interface Target {
  readonly set: SiteSet;
  readonly folder: string;
  readonly held: Manifest | undefined;
}

function targetsOf(source: SourceName, publicFolder: string): Promise<Target[]> {
  const sets = SITE_SETS.filter(({ name }) => makings[name].source === source);
  return Promise.all(
    sets.map(async (set) => {
      const folder = join(publicFolder, 'data', set.name);
      return { set, folder, held: await heldShards(folder, set.name) };
    }),
  );
}

/** Makes one set of its source's images, unless it is there already as they would make it. Says what there is. */
async function makeSet({ set, folder, held }: Target, images: Splits | undefined): Promise<string> {
  if (!images) return held ? `${countsOf(held)}, already there` : 'not found; the site does without it';
  const plan = planOf(set, images);
  const isHeld = held !== undefined && holdsPlan(held, plan);
  const counts = countsOf(isHeld ? held : await writeShards(folder, plan));
  const sheets = await writeExemplars(folder, await exemplarSheets(set.name), plan.source);
  return `${counts}${sheets > 0 ? `, ${sheets} sheets of what excites units` : ''}${isHeld ? ', already there' : ''}`;
}

function planOf(set: SiteSet, images: Splits): ShardPlan {
  const { from = (same: Images) => same } = makings[set.name];
  const { name, most, shardImages } = set;
  const source = { train: from(images.train), test: from(images.test) };
  const counts = { train: Math.min(most.train, source.train.count), test: Math.min(most.test, source.test.count) };
  const sheets: ShardPlan['sheets'] = set.perClass
    ? [{ name: 'classes', split: 'train', indices: firstOfClasses(source.train, set.perClass) }]
    : [];
  return { set: name, credit: creditOf(name), source, counts, shardImages, sheets };
}

/** A source's images from its official download; undefined where none can be reached, or none sends the official files. */
async function downloaded(source: SourceName): Promise<Splits | undefined> {
  for (const read of downloadReaders(source)) {
    try {
      return await readSplits(source, read);
    } catch {
      // The next mirror, or none: the line of the set says what that means for the site.
    }
  }
  return undefined;
}

if (import.meta.main) {
  try {
    readArgs(process.argv.slice(2), { values: ['from'] });
    console.log(await makeData(fileURLToPath(new URL('../../public', import.meta.url))));
  } catch (error) {
    sayError(error);
  }
}
