import { inflateRawSync } from 'node:zlib';
import { PlainError } from '../data/plain-error.ts';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The files of a zip archive by their names, stored or deflated. Throws `PlainError` `errors.data.truncated` or `errors.data.notZip`. */
export function readZip(bytes: Uint8Array, archive: string): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): never => {
    throw new PlainError(view.getUint32(0, true) === 0x04034b50 ? 'errors.data.truncated' : 'errors.data.notZip', {
      file: archive,
    });
  };
  if (bytes.length < 22) return damaged();
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== DIRECTORY_END) if (--end < 0) return damaged();
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return damaged();
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [packed, start] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const content = bytes.subarray(from, from + packed);
    files.set(name, view.getUint16(at + 10, true) === 0 ? content : new Uint8Array(inflateRawSync(content)));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/**
 * An array of bytes as numpy's `.npy` file has it (version 1 or 2, C order) as an idx file: a header with the shape, then the
 * bytes. Throws `PlainError` `errors.data.notNpy`.
 */
export function idxFromNpy(npy: Uint8Array, file: string): Uint8Array {
  const view = new DataView(npy.buffer, npy.byteOffset, npy.byteLength);
  const [from, length] = npy[6] === 1 ? [10, view.getUint16(8, true)] : [12, view.getUint32(8, true)];
  const header = new TextDecoder().decode(npy.subarray(0, from + length));
  const shape = /'shape': \(([\d, ]+)\)/
    .exec(header)?.[1]
    .split(',')
    .filter((part) => part.trim())
    .map(Number);
  const isBytes =
    String.fromCharCode(...npy.subarray(0, 6)) === '\x93NUMPY' &&
    /'descr': '\|u1'/.test(header) &&
    /'fortran_order': False/.test(header);
  const body = npy.subarray(from + length);
  if (!shape || !isBytes || body.length !== shape.reduce((a, b) => a * b, 1)) {
    throw new PlainError('errors.data.notNpy', { file });
  }
  const idx = new Uint8Array(4 + 4 * shape.length + body.length);
  idx.set([0, 0, 8, shape.length]);
  shape.forEach((size, i) => {
    new DataView(idx.buffer).setUint32(4 + 4 * i, size);
  });
  idx.set(body, 4 + 4 * shape.length);
  return idx;
}
