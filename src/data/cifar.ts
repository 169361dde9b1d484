import type { NamedBytes } from './idx.ts';
import type { Images } from './images.ts';
import { PlainError } from './plain-error.ts';

const SIDE = 32;
const PLANE = SIDE * SIDE;
const RECORD = 1 + 3 * PLANE;

/**
 * Images of one batch of CIFAR-10's binary version (unpacked), 32 x 32 x 3 with channels last, in the file's order.
 * Throws a `PlainError` for a file that is empty, cut short or holds a label above 9.
 */
export function imagesFromCifar10({ name, bytes }: NamedBytes): Images {
  if (bytes.length === 0 || bytes.length % RECORD !== 0) throw new PlainError('errors.data.truncated', { file: name });
  const count = bytes.length / RECORD;
  const pixels = new Uint8Array(count * 3 * PLANE);
  const labels = new Uint8Array(count);
  for (let image = 0; image < count; image++) {
    const from = image * RECORD;
    const to = image * 3 * PLANE;
    labels[image] = bytes[from];
    if (labels[image] > 9) throw new PlainError('errors.data.label', { file: name });
    for (let channel = 0; channel < 3; channel++) {
      const plane = from + 1 + channel * PLANE;
      for (let i = 0; i < PLANE; i++) pixels[to + 3 * i + channel] = bytes[plane + i];
    }
  }
  return { count, height: SIDE, width: SIDE, channels: 3, pixels, labels };
}
