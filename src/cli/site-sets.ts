import type { DownloadedName, Split } from '../data/images.ts';

/** How much of a set the site serves, in shards of how many images. */
export interface SiteSet {
  readonly name: DownloadedName;
  /** At most so many images of each split, the first in the official order. */
  readonly most: Readonly<Record<Split, number>>;
  /** About 300 kB gzipped: the first shard comes within a second or two, and the rest streams. */
  readonly shardImages: number;
  /** So many exemplars of every class in a sheet of their own. */
  readonly perClass?: number;
}

/**
 * What the site serves is what its pages train on; the command line reads all of every source. The whole of MNIST weighs
 * as much as 6,000 pictures of CIFAR-10, which gzip hardly makes smaller, so most colour pictures are here at 16 x 16
 * pixels, and those of CIFAR-100 at no other size.
 */
export const SITE_SETS: readonly SiteSet[] = [
  { name: 'mnist', most: { train: 60_000, test: 10_000 }, shardImages: 2000 },
  { name: 'fashion-mnist', most: { train: 2000, test: 1000 }, shardImages: 700 },
  { name: 'fashion-mnist-16', most: { train: 10_240, test: 2000 }, shardImages: 2000 },
  { name: 'cifar-10', most: { train: 1000, test: 1000 }, shardImages: 160, perClass: 16 },
  { name: 'cifar-10-16', most: { train: 10_240, test: 2000 }, shardImages: 560 },
  { name: 'cifar-100-16', most: { train: 2000, test: 1000 }, shardImages: 560, perClass: 4 },
];
