/**
 * `npm run data [-- --from DIR]`: makes public/data/ from DIR, from DATA_DIR, or from MNIST's public mirrors. Where there
 * is none of these it says so in one line and succeeds: the site then runs on the generated digits alone.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Images } from '../data/images.ts';
import { sliceImages } from '../data/transforms.ts';
import { readArgs } from './args.ts';
import { downloadMnist } from './mnist-download.ts';
import { dataFolder, fullMnist } from './node-data.ts';
import { sayError } from './say-error.ts';
import { holdsShards, writeShards } from './shards.ts';

/** What a browser trains on at most, in the original order; the command line reads all 60,000. */
const TRAIN_IMAGES = 10_000;

const CREDIT =
  'MNIST database of handwritten digits, copyright Yann LeCun and Corinna Cortes, a derivative of NIST Special ' +
  'Databases 1 and 3, Creative Commons Attribution-ShareAlike 3.0. Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, ' +
  '"Gradient-based learning applied to document recognition", Proceedings of the IEEE 86(11):2278-2324, 1998. ' +
  'Here: the first 10,000 training images and all 10,000 test images, unaltered.';

/** Makes `<publicFolder>/data/mnist` unless it is there and whole. Returns one line that says what was done. */
export async function makeData(publicFolder: string, from = dataFolder()): Promise<string> {
  const folder = join(publicFolder, 'data', 'mnist');
  // A folder named by the user is read even if there is nothing to do, so that a mistake in it is never passed over.
  const named = from === undefined ? undefined : await fullMnist(from);
  if (await holdsShards(folder, 'mnist')) return 'MNIST: already in public/data/mnist.';
  const source = named ?? (await downloadMnist());
  if (!source) return 'MNIST: not found and not to be downloaded; the site uses its generated digits alone.';
  const splits: { train: Images; test: Images } = { ...source, train: sliceImages(source.train, 0, TRAIN_IMAGES) };
  const { train, test } = (await writeShards(folder, 'mnist', CREDIT, splits)).splits;
  return `MNIST: ${TRAIN_IMAGES} training and ${source.test.count} test images in ${train.length + test.length} shards.`;
}

if (import.meta.main) {
  try {
    readArgs(process.argv.slice(2), { values: ['from'] });
    console.log(await makeData(fileURLToPath(new URL('../../public', import.meta.url))));
  } catch (error) {
    sayError(error);
  }
}
