/** A .safetensors file with any header over so many bytes of zeros, for tests of damaged ones. */
export function fileWith(header: unknown, bytes = 0, length?: bigint): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const file = new Uint8Array(8 + text.length + bytes);
  new DataView(file.buffer).setBigUint64(0, length ?? BigInt(text.length), true);
  file.set(text, 8);
  return file;
}

/** The first bytes of files of other kinds, and what each is taken for. */
export const FOREIGN: Readonly<Record<string, Uint8Array>> = {
  empty: bytesOf(''),
  pickle: bytesOf('\x80\x02}q\x00X\x05\x00\x00\x00layer'),
  torch: zip('archive/data.pkl'),
  npz: zip('conv1.npy'),
  zip: zip('config.json'),
  npy: bytesOf('\x93NUMPY\x01\x00v\x00{'),
  hdf5: bytesOf('\x89HDF\r\n\x1a\n\x00\x00'),
  gzip: bytesOf('\x1f\x8b\x08\x00\x00\x00\x00\x00\x00'),
  gguf: bytesOf('GGUF\x03\x00\x00\x00\x00\x00'),
  pointer: bytesOf('version https://git-lfs.github.com/spec/v1\noid sha256:0'),
  page: bytesOf('<!doctype html>\n<title>Not found</title>'),
  text: bytesOf('{"weights": [1, 2, 3]}'),
  unknown: bytesOf('\x00\x01\x02\x03\xff\xff\xff\xff\x00\x00'),
};

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function zip(name: string): Uint8Array<ArrayBuffer> {
  const head = bytesOf(`PK\x03\x04${'\x00'.repeat(26)}${name}`);
  head[26] = name.length;
  return head;
}
