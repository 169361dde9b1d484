import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Images, isDownloaded } from '../data/images.ts';
import { openImages } from '../data/open.ts';
import { PlainError } from '../data/plain-error.ts';
import { sliceImages } from '../data/transforms.ts';
import { useWasm } from '../engine/backends.ts';
import { KERNELS_VERSION } from '../engine/kernels/index.ts';
import type { Checkpoint, Lab } from '../experiments/contract.ts';
import { decodeNetwork } from '../nets/saved-network.ts';
import { nodeAssets } from './node-assets.ts';
import { dataFolder, fullSplit } from './node-data.ts';

/** A lab on the command line, with the newest checkpoint at hand; none of an experiment that trains nothing. */
export interface NodeLab extends Lab {
  readonly checkpoint: () => Checkpoint | undefined;
}

const kept = new Map<string, Promise<Images>>();

/**
 * A lab in Node, on WASM. All images of a set come from `--from DIR` or `DATA_DIR`; without either, those that
 * `npm run data` has made for the site, if that was run.
 */
export async function createNodeLab(changes: Partial<Lab> = {}): Promise<NodeLab> {
  await useWasm();
  let saved: Checkpoint | undefined;
  return {
    async data(name, split, count) {
      const folder = dataFolder();
      if (!isDownloaded(name) || !folder) return openImages(name, split, count, nodeAssets());
      const key = `${name}/${split}`;
      const whole = kept.get(key) ?? fullSplit(name, split, folder);
      kept.set(key, whole);
      const images = await whole;
      if (count > images.count) {
        throw new PlainError('errors.data.tooMany', { set: name, asked: count, available: images.count });
      }
      return sliceImages(images, 0, count);
    },
    async network(name) {
      // What is only measured is not part of the repository.
      const file = ['models', '.cache']
        .map((folder) => `${folder}/${name}.safetensors`)
        .find((path) => existsSync(path));
      if (!file) throw new PlainError('errors.asset.missing', { name });
      return decodeNetwork(await readFile(file));
    },
    signal: new AbortController().signal,
    save(checkpoint) {
      saved = checkpoint;
    },
    breathe: async () => undefined,
    testImages: 10_000,
    backend: 'wasm',
    kernels: KERNELS_VERSION,
    ...changes,
    checkpoint: () => saved,
  };
}
