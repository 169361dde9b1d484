import type { NamedBytes } from './idx.ts';
import type { Images } from './images.ts';
import { PlainError } from './plain-error.ts';

const SIDE = 32;
const PLANE = SIDE * SIDE;

/**
 * Images of one batch of CIFAR-10's binary version (unpacked), 32 x 32 x 3 with channels last, in the file's order.
 * Throws a `PlainError` for a file that is empty, cut short or holds a label above 9.
 */
export function imagesFromCifar10(file: NamedBytes): Images {
  return imagesFromRecords(file, 1, (label) => label < 10);
}

/**
 * Images of a file of CIFAR-100's binary version (unpacked), labelled with their fine classes 0 to 99; `coarseLabels`
 * makes the 20 coarse ones of them. Throws a `PlainError` for a file that is empty, cut short, or holds a fine label
 * above 99 or a coarse one that is not that of its fine class.
 */
export function imagesFromCifar100(file: NamedBytes): Images {
  return imagesFromRecords(file, 2, (fine, coarse) => coarse === COARSE[fine]);
}

/** The coarse class (0 to 19) of every fine class (0 to 99) of CIFAR-100: five fine classes each. */
const COARSE = Uint8Array.of(
  ...[4, 1, 14, 8, 0, 6, 7, 7, 18, 3, 3, 14, 9, 18, 7, 11, 3, 9, 7, 11, 6, 11, 5, 10, 7],
  ...[6, 13, 15, 3, 15, 0, 11, 1, 10, 12, 14, 16, 9, 11, 5, 5, 19, 8, 8, 15, 13, 14, 17, 18, 10],
  ...[16, 4, 17, 4, 2, 0, 17, 4, 18, 17, 10, 3, 2, 12, 12, 16, 12, 1, 9, 19, 2, 10, 0, 1, 16],
  ...[12, 9, 13, 15, 13, 16, 19, 2, 4, 6, 19, 5, 5, 8, 19, 18, 1, 2, 15, 6, 0, 17, 8, 14, 13],
);

/** The coarse labels (0 to 19) of fine labels (0 to 99) of CIFAR-100. */
export function coarseLabels(fine: Uint8Array): Uint8Array {
  return fine.map((label) => COARSE[label]!);
}

/** Records of label bytes, of which the last is kept, and three colour planes. */
function imagesFromRecords(
  { name, bytes }: NamedBytes,
  labelBytes: 1 | 2,
  holds: (label: number, before: number) => boolean,
): Images {
  const record = labelBytes + 3 * PLANE;
  if (bytes.length === 0 || bytes.length % record !== 0) throw new PlainError('errors.data.truncated', { file: name });
  const count = bytes.length / record;
  const pixels = new Uint8Array(count * 3 * PLANE);
  const labels = new Uint8Array(count);
  for (let image = 0; image < count; image++) {
    const from = image * record + labelBytes;
    labels[image] = bytes[from - 1]!;
    if (!holds(bytes[from - 1]!, bytes[from - labelBytes]!)) throw new PlainError('errors.data.label', { file: name });
    for (let channel = 0; channel < 3; channel++) {
      const plane = from + channel * PLANE;
      for (let i = 0, to = image * 3 * PLANE + channel; i < PLANE; i++, to += 3) pixels[to] = bytes[plane + i]!;
    }
  }
  return { count, height: SIDE, width: SIDE, channels: 3, pixels, labels };
}
