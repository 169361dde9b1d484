import type { DownloadedName, Images } from '../data/images.ts';
import { halved, padTo } from '../data/transforms.ts';
import type { SourceName } from './official-files.ts';

/** What a set is made of, and how where it is not the source as it is. */
export interface Making {
  readonly source: SourceName;
  /** In words, for the set's credit. */
  readonly how?: string;
  readonly from?: (images: Images) => Images;
}

const averaged = { how: 'averaged over 2 x 2 pixels', from: halved };
const averagedWithRim = {
  how: 'averaged over 2 x 2 pixels, with a black rim of one pixel',
  from: (images: Images) => padTo(halved(images), 16),
};

/** How every set that comes by a download is made of the official files. */
export const makings: Readonly<Record<DownloadedName, Making>> = {
  mnist: { source: 'mnist' },
  'fashion-mnist': { source: 'fashion-mnist' },
  'fashion-mnist-16': { source: 'fashion-mnist', ...averagedWithRim },
  'cifar-10': { source: 'cifar-10' },
  'cifar-10-16': { source: 'cifar-10', ...averaged },
  'cifar-100': { source: 'cifar-100' },
  'cifar-100-16': { source: 'cifar-100', ...averaged },
};
