import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssetSource } from '../data/assets.ts';
import { PlainError } from '../data/plain-error.ts';
import { wasmFile } from './wasm-file.ts';

/** Assets from the project's own files: data as `npm run data` made them, recordings and networks from `models/`. */
export function nodeAssets(root: string = process.cwd()): AssetSource {
  return async (name) => {
    try {
      return await readFile(fileOf(name, root));
    } catch {
      throw new PlainError('errors.asset.missing', { name });
    }
  };
}

function fileOf(name: string, root: string): string {
  if (name === 'wasm') return wasmFile();
  return name.startsWith('models/') ? join(root, name) : join(root, 'public', name);
}
