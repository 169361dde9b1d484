import type { AssetSource } from './assets.ts';
import { GENERATORS, isGenerated } from './generators.ts';
import type { DataName, Images, Split } from './images.ts';
import { PlainError } from './plain-error.ts';
import { SETS } from './sets.ts';
import { openManifest, verifiedShard } from './shard-store.ts';
import { readShard } from './shards.ts';
import { pickImages } from './transforms.ts';

/** Images that belong together, with where in their split they are. */
export interface ImageSheet {
  readonly images: Images;
  readonly split: Split;
  readonly indices: readonly number[];
}

/** Of a generated set, the sheet `classes` has so many of every class. */
const PER_CLASS = 16;

/**
 * A sheet of exemplars of a set by its name, in one file of a downloaded set: `classes` has the first training images of
 * every class, class by class. Generated sets have `classes` alone.
 * Throws `PlainError`: `errors.data.absent`, `.noSheet` (of that name), `.missing`, `.corrupt`, `.manifest`.
 */
export async function openSheet(set: DataName, sheet: string, assets: AssetSource): Promise<ImageSheet> {
  if (isGenerated(set)) {
    if (sheet !== 'classes') throw new PlainError('errors.data.noSheet', { set, sheet });
    const images = GENERATORS[set]('train', 0, PER_CLASS * SETS[set].classes);
    const indices = firstOfClasses(images, PER_CLASS);
    return { images: pickImages(images, indices), split: 'train', indices };
  }
  const manifest = await openManifest(set, assets);
  const entry = manifest.sheets.find(({ name }) => name === sheet);
  if (!entry) throw new PlainError('errors.data.noSheet', { set, sheet });
  const images = await readShard(await verifiedShard(entry, set, assets), entry, manifest);
  return { images, split: entry.split, indices: entry.indices };
}

/** Where the first `perClass` images of every class are, class by class. */
export function firstOfClasses({ labels }: Images, perClass: number): number[] {
  const found: number[][] = [];
  labels.forEach((label, index) => {
    found[label] ??= [];
    if (found[label].length < perClass) found[label].push(index);
  });
  return found.flat();
}
