import type { Images } from './images.ts';
import { PlainError } from './plain-error.ts';

const IMAGES_MAGIC = 2051;
const LABELS_MAGIC = 2049;

/**
 * Images of an idx3-ubyte file and labels of its idx1-ubyte companion (MNIST's format, unpacked), in the file's order.
 * Names are for messages. Throws a `PlainError` for a wrong magic number, a file cut short, or labels that do not fit.
 */
export function imagesFromIdx(imageFile: NamedBytes, labelFile: NamedBytes): Images {
  const [count, height, width] = header(imageFile, IMAGES_MAGIC, 3);
  const [labelCount] = header(labelFile, LABELS_MAGIC, 1);
  if (count !== labelCount) {
    throw new PlainError('errors.data.labelCount', { file: labelFile.name, images: count, labels: labelCount });
  }
  const pixels = body(imageFile, 16, count * height * width);
  const labels = body(labelFile, 8, count);
  if (labels.some((label) => label > 9)) throw new PlainError('errors.data.label', { file: labelFile.name });
  return { count, height, width, channels: 1, pixels, labels };
}

/** Bytes with the name that messages call them by. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The big-endian sizes that follow the magic number. */
function header({ name, bytes }: NamedBytes, magic: number, sizes: number): number[] {
  if (bytes.length < 4) throw new PlainError('errors.data.truncated', { file: name });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== magic) throw new PlainError('errors.data.notIdx', { file: name });
  if (bytes.length < 4 + 4 * sizes) throw new PlainError('errors.data.truncated', { file: name });
  return Array.from({ length: sizes }, (_, i) => view.getUint32(4 + 4 * i));
}

function body({ name, bytes }: NamedBytes, offset: number, size: number): Uint8Array {
  if (bytes.length < offset + size) throw new PlainError('errors.data.truncated', { file: name });
  if (bytes.length > offset + size) throw new PlainError('errors.data.tooLong', { file: name });
  return bytes.subarray(offset, offset + size);
}
