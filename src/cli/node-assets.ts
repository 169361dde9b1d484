import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AssetSource } from '../data/assets.ts';
import { PlainError } from '../data/plain-error.ts';

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
  if (name === 'wasm') {
    return createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  }
  return name.startsWith('models/') ? join(root, name) : join(root, 'public', name);
}
