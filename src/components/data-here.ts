import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataName, Split } from '../data/images.ts';
import { imagesIn, type Manifest, parseManifest } from '../data/manifest.ts';
import { words } from './words.ts';

/** A sentence that says how many images of these sets this copy of the site has, or that it has none. */
export function partsHere(sets: readonly DataName[], folder = resolve('public/data')): string {
  const parts = sets.flatMap((set) => {
    const file = resolve(folder, set, 'manifest.json');
    return existsSync(file) ? [partOf(parseManifest(readFileSync(file, 'utf8'), set))] : [];
  });
  return parts.length > 0 ? words('site.data.here', { parts: parts.join('; ') }) : words('site.data.absent');
}

function partOf(manifest: Manifest): string {
  const count = (split: Split): string => {
    const [here, whole] = [imagesIn(manifest, split), manifest.whole[split]];
    return words(here < whole ? 'site.data.first' : 'site.data.all', { here, whole });
  };
  const { set, width, height } = manifest;
  return words('site.data.part', { set, train: count('train'), test: count('test'), width, height });
}
