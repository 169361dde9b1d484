import { PlainError } from '../data/plain-error.ts';

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
