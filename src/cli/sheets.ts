import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Images } from '../data/images.ts';
import type { Sheet } from '../data/manifest.ts';
import { firstOfClasses } from '../data/sheets.ts';
import type { SiteSet } from './site-sets.ts';

type SheetPlan = Pick<Sheet, 'name' | 'split' | 'indices'>;

/**
 * The sheets of exemplars to make of a set: `classes`, the first training images of every class, class by class, where
 * the site has it so; and those that a network's folder asks for by a `models/<experiment>/<recording>/sheet.json` of
 * `{ set, split, indices }`, each called `<experiment>-<recording>`.
 */
export async function sheetPlans(
  set: Pick<SiteSet, 'name' | 'perClass'>,
  train: Images,
  models = 'models',
): Promise<SheetPlan[]> {
  const plans: SheetPlan[] = [];
  if (set.perClass) plans.push({ name: 'classes', split: 'train', indices: firstOfClasses(train, set.perClass) });
  for await (const path of glob(`${models}/*/*/sheet.json`)) {
    const asked: SheetPlan & { set: string } = JSON.parse(readFileSync(path, 'utf8'));
    if (asked.set !== set.name) continue;
    const folder = dirname(path);
    const name = `${basename(dirname(folder))}-${basename(folder)}`;
    plans.push({ name, split: asked.split, indices: asked.indices });
  }
  return plans.sort((a, b) => (a.name < b.name ? -1 : 1));
}
