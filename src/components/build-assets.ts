import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AssetSource } from '../data/assets.ts';

/** File behind an asset's name while the site is built: trained networks stand in `models/`, data in `public/data/`. */
const fileOf = (name: string) => resolve(name.startsWith('models/') ? name : `public/${name}`);

/** Assets as the build reads them. Rejects with the file system's error where there is none. */
export const buildAssets: AssetSource = (name) => readFile(fileOf(name));

/** Whether this copy of the site has an asset. */
export const hasAsset = (name: string): boolean => existsSync(fileOf(name));
