import { gunzip } from '../data/gunzip.ts';
import { PlainError } from '../data/plain-error.ts';
import { packValue, unpackValue } from './recording-values.ts';

/**
 * Plain data in one file, before gzip: a uint32 (little endian) header length, the header as JSON in which an array is
 * `{"$": kind, offset, length}`, and the arrays' bytes. Float32 arrays are rounded to binary16.
 */
export function packFile(content: unknown): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const header = new TextEncoder().encode(JSON.stringify(packValue(content, chunks)));
  const payload = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const file = new Uint8Array(4 + header.length + payload);
  new DataView(file.buffer).setUint32(0, header.length, true);
  file.set(header, 4);
  let offset = 4 + header.length;
  for (const chunk of chunks) {
    file.set(chunk, offset);
    offset += chunk.length;
  }
  return file;
}

/**
 * Reads such a file, gzipped, on the page, in a worker or in Node. Throws `PlainError` `errors.recording.corrupt` for a
 * file that is damaged or does not hold what `holds` asks for.
 */
export async function unpackFile<T>(bytes: Uint8Array, name: string, holds: (content: unknown) => content is T) {
  try {
    const file = await gunzip(bytes, name);
    const headerLength = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
    const payload = 4 + headerLength;
    if (payload > file.length) throw new RangeError('header longer than the file');
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(4, payload)));
    const content = unpackValue(header, file.subarray(payload));
    if (!holds(content)) throw new TypeError(`not what ${name} should hold`);
    return content;
  } catch (error) {
    throw new PlainError('errors.recording.corrupt', {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}
