/**
 * `npm run data [-- --from DIR]`: makes public/data/ from DIR, from DATA_DIR, or from the data sets' official downloads.
 * Where there is none of these it says so in a line a set and succeeds: the site then runs on generated pictures alone.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Images, Split } from '../data/images.ts';
import { countsOf, type Manifest } from '../data/manifest.ts';
import { PlainError } from '../data/plain-error.ts';
import { readArgs } from './args.ts';
import { creditOf } from './credits.ts';
import { downloadReaders } from './download.ts';
import { makings } from './makings.ts';
import { dataFolder } from './node-data.ts';
import { OFFICIAL, type SourceName } from './official-files.ts';
import { sayError } from './say-error.ts';
import { heldShards, holdsPlan, type ShardPlan, writeShards } from './shards.ts';
import { sheetPlans } from './sheets.ts';
import { SITE_SETS, type SiteSet } from './site-sets.ts';
import { folderReader } from './source-files.ts';
import { readSplits } from './source-sets.ts';

type Splits = Readonly<Record<Split, Images>>;

/**
 * Makes `<publicFolder>/data/<set>` for every set that is not there and whole. Returns a line a set that says how many
 * images there are. Throws `PlainError`: `errors.data.noSets` for a folder with none of the sets, or what is wrong with a
 * file, by its name.
 */
export async function makeData(publicFolder: string, from = dataFolder()): Promise<string> {
  const lines: string[] = [];
  let found = false;
  for (const source of Object.keys(OFFICIAL) as SourceName[]) {
    const sets = SITE_SETS.filter(({ name }) => makings[name].source === source);
    const folders = sets.map(({ name }) => join(publicFolder, 'data', name));
    const held = await Promise.all(sets.map(({ name }, i) => heldShards(folders[i], name)));
    // A folder named by the user is read even if there is nothing to do, so that a mistake in it is never passed over.
    const needed = from !== undefined || held.some((manifest) => !manifest);
    const images = needed ? await imagesOf(source, from) : undefined;
    found ||= images !== undefined;
    for (const [i, set] of sets.entries()) {
      lines.push(`${set.name}: ${await makeSet(folders[i], set, held[i], images)}.`);
    }
  }
  if (from !== undefined && !found) throw new PlainError('errors.data.noSets', { folder: from });
  return lines.join('\n');
}

/** Makes one set of its source's images, unless it is there already as they would make it. Says what there is. */
async function makeSet(folder: string, set: SiteSet, held: Manifest | undefined, images?: Splits): Promise<string> {
  if (!images) return held ? `${countsOf(held)}, already there` : 'not found; the site does without it';
  const plan = await planOf(set, images);
  if (held && holdsPlan(held, plan)) return `${countsOf(held)}, already there`;
  return countsOf(await writeShards(folder, plan));
}

async function planOf(set: SiteSet, images: Splits): Promise<ShardPlan> {
  const { from = (same: Images) => same } = makings[set.name];
  const { name, most, shardImages } = set;
  const source = { train: from(images.train), test: from(images.test) };
  const counts = { train: Math.min(most.train, source.train.count), test: Math.min(most.test, source.test.count) };
  const sheets = await sheetPlans(set, source.train);
  return { set: name, credit: creditOf(name), source, counts, shardImages, sheets };
}

/** A source's images, from the named folder or from a download; undefined where there are none. */
async function imagesOf(source: SourceName, from: string | undefined): Promise<Splits | undefined> {
  if (from !== undefined) return readSplits(source, await folderReader(from, OFFICIAL[source]));
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
