import type { DownloadedName, Images, Split } from '../data/images.ts';
import { PlainError } from '../data/plain-error.ts';
import { makings } from './makings.ts';
import { OFFICIAL } from './official-files.ts';
import { folderReader } from './source-files.ts';
import { readSource } from './source-sets.ts';

/**
 * All images of a split of a set from a folder with the data sets' official files, for the command line: all of MNIST,
 * of CIFAR-10 as many batches as there are. Throws `PlainError`: `errors.data.notFound`, or what is wrong with a file,
 * by its name.
 */
export async function fullSplit(name: DownloadedName, split: Split, folder: string): Promise<Images> {
  const { source, from } = makings[name];
  const set = OFFICIAL[source];
  const images = await readSource(source, split, await folderReader(folder, source));
  if (!images) throw new PlainError('errors.data.notFound', { file: set.splits[split][0].name, folder });
  return from ? from(images) : images;
}

/** The folder named by `--from DIR` or by DATA_DIR, if any. */
export function dataFolder(args: readonly string[] = process.argv.slice(2)): string | undefined {
  const at = args.indexOf('--from');
  if (at >= 0) return args[at + 1] ?? '';
  return args.find((arg) => arg.startsWith('--from='))?.slice(7) ?? (process.env.DATA_DIR || undefined);
}
