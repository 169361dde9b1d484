import { crc32, inflateRawSync } from 'node:zlib';
import { PlainError } from '../data/plain-error.ts';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The files of a zip archive by their names, stored or deflated, and each as its checksum says. Throws `PlainError` `errors.data.truncated` or `errors.data.notZip`. */
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
    const stored = view.getUint16(at + 10, true) === 0;
    const content = unpacked(bytes.subarray(from, from + packed), stored);
    if (!content || crc32(content) !== view.getUint32(at + 16, true)) return damaged();
    files.set(name, content);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

function unpacked(bytes: Uint8Array, stored: boolean): Uint8Array | undefined {
  try {
    return stored ? bytes : inflateRawSync(bytes);
  } catch {
    return undefined;
  }
}
