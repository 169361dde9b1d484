import { imagesFromCifar10, imagesFromCifar100 } from '../data/cifar.ts';
import { imagesFromIdx, type NamedBytes } from '../data/idx.ts';
import type { Images, Split } from '../data/images.ts';
import { PlainError } from '../data/plain-error.ts';
import { joinImages } from '../data/transforms.ts';
import { isOfficial, OFFICIAL, type OfficialFile, type SourceName } from './official-files.ts';
import type { ReadOfficial } from './source-files.ts';

/**
 * A split of a set as its authors publish it, in the official order, every file checked against the published content.
 * Of CIFAR-10's training batches as many as there are, up to the first that is missing; undefined where there is no file
 * of the split. Throws `PlainError`: `errors.data.notFound` for a companion that is missing, or what is wrong with a
 * file, by its name.
 */
export async function readSource(set: SourceName, split: Split, read: ReadOfficial): Promise<Images | undefined> {
  const files = OFFICIAL[set].splits[split];
  if (set === 'mnist' || set === 'fashion-mnist') return readIdx(files, read);
  const parse = set === 'cifar-10' ? imagesFromCifar10 : imagesFromCifar100;
  const parts: Images[] = [];
  for (const file of files) {
    const bytes = await read(file);
    if (!bytes) break;
    parts.push(checked([file], [{ name: file.name, bytes }], (named) => parse(named)));
  }
  return parts.length > 0 ? joinImages(parts) : undefined;
}

/**
 * Both splits of a set; undefined where there is neither. Throws as `readSource` does, and `errors.data.companion` where
 * one of them is missing.
 */
export async function readSplits(set: SourceName, read: ReadOfficial): Promise<Record<Split, Images> | undefined> {
  const [train, test] = await Promise.allSettled([readSource(set, 'train', read), readSource(set, 'test', read)]);
  // Of several faults always the first in order, whichever file was read sooner.
  if (train.status === 'rejected') throw train.reason;
  if (test.status === 'rejected') throw test.reason;
  if (!train.value && !test.value) return undefined;
  if (train.value && test.value) return { train: train.value, test: test.value };
  const { name } = OFFICIAL[set].splits[train.value ? 'test' : 'train'][0];
  throw new PlainError('errors.data.companion', { file: name });
}

async function readIdx(files: readonly OfficialFile[], read: ReadOfficial): Promise<Images | undefined> {
  const [images, labels] = await Promise.all(files.map(read));
  if (!images && !labels) return undefined;
  const missing = files[images ? 1 : 0];
  if (!images || !labels) throw new PlainError('errors.data.companion', { file: missing.name });
  const named = [images, labels].map((bytes, i) => ({ name: files[i].name, bytes }));
  return checked(files, named, imagesFromIdx);
}

/** A file cut short says so before its hash is looked at: that is the message that helps. */
function checked(
  files: readonly OfficialFile[],
  named: readonly NamedBytes[],
  parse: (...named: [NamedBytes, NamedBytes]) => Images,
): Images {
  const images = parse(...(named as [NamedBytes, NamedBytes]));
  for (const [i, file] of files.entries()) {
    if (!isOfficial(file, named[i].bytes)) throw new PlainError('errors.data.content', { file: file.name });
  }
  return images;
}
