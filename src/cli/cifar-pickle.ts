import { PlainError } from '../data/plain-error.ts';
import { type Pickled, readPickle } from './pickle.ts';

const PIXELS = 3072;

/**
 * A batch of CIFAR's Python version (a pickle with `data`, `[images, 3072]` bytes, and `labels`, or `coarse_labels` and
 * `fine_labels`) as the records of the binary one: the labels of a picture, then its pixels. Throws `PlainError`
 * `errors.data.pickle`, or `errors.data.truncated`.
 */
export function recordsFromPickle(bytes: Uint8Array, file: string): Uint8Array {
  const batch = readPickle(bytes, file);
  const get = (key: string): Pickled | undefined => (batch instanceof Map ? batch.get(key) : undefined);
  const data = get('data');
  const labels = [get('labels')].concat([get('coarse_labels'), get('fine_labels')]).filter(Array.isArray) as number[][];
  const count = labels[0]?.length ?? 0;
  const fits =
    data instanceof Uint8Array && data.length === count * PIXELS && labels.every((all) => all.length === count);
  if (!fits || count === 0) throw new PlainError('errors.data.pickle', { file });
  const size = labels.length + PIXELS;
  const records = new Uint8Array(count * size);
  for (let i = 0; i < count; i++) {
    labels.forEach((all, place) => {
      records[i * size + place] = all[i];
    });
    records.set(data.subarray(i * PIXELS, (i + 1) * PIXELS), i * size + labels.length);
  }
  return records;
}
