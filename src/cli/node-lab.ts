import type { Images } from '../data/images.ts';
import { openImages } from '../data/open.ts';
import { PlainError } from '../data/plain-error.ts';
import { sliceImages } from '../data/transforms.ts';
import { useWasm } from '../engine/backends.ts';
import { KERNELS_VERSION } from '../engine/kernels/index.ts';
import type { Checkpoint, Lab } from '../experiments/contract.ts';
import { nodeAssets } from './node-assets.ts';
import { dataFolder, fullMnist } from './node-data.ts';

/** A lab on the command line, with the newest checkpoint at hand; none of an experiment that trains nothing. */
export interface NodeLab extends Lab {
  readonly checkpoint: () => Checkpoint | undefined;
}

let mnist: Promise<Record<'train' | 'test', Images>> | undefined;

/**
 * A lab in Node, on WASM. All 60,000 images of MNIST come from `--from DIR` or `DATA_DIR`; without either, the 10,000
 * that `npm run data` has made, if that was run.
 */
export async function createNodeLab(changes: Partial<Lab> = {}): Promise<NodeLab> {
  await useWasm();
  let saved: Checkpoint | undefined;
  return {
    async data(name, split, count) {
      const folder = dataFolder();
      if (name !== 'mnist' || !folder) return openImages(name, split, count, nodeAssets());
      mnist ??= fullMnist(folder);
      const images = (await mnist)[split];
      if (count > images.count) {
        throw new PlainError('errors.data.tooMany', { set: name, asked: count, available: images.count });
      }
      return sliceImages(images, 0, count);
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
