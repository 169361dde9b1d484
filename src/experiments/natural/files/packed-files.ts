import type { NamedBytes } from './compare-files.ts';

/** Two files as one array of bytes, as a look's own picture is sent: the lengths of the names and of the first content, then all. */
export function packFiles(first: NamedBytes, second: NamedBytes): Uint8Array<ArrayBuffer> {
  const names = [first, second].map(({ name }) => new TextEncoder().encode(name));
  const parts = [names[0]!, names[1]!, first.bytes, second.bytes];
  const packed = new Uint8Array(HEAD + parts.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(packed.buffer);
  for (let i = 0; i < 3; i++) view.setUint32(4 * i, parts[i]!.length);
  let at = HEAD;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

const HEAD = 12;

/** The two files that `packFiles` packed, in the same memory. */
export function unpackFiles(packed: Uint8Array): readonly [NamedBytes, NamedBytes] {
  const view = new DataView(packed.buffer, packed.byteOffset);
  const ends = [HEAD];
  for (let i = 0; i < 3; i++) ends.push(ends[i]! + view.getUint32(4 * i));
  const part = (i: number): Uint8Array => packed.subarray(ends[i], ends[i + 1]);
  const name = (i: number): string => new TextDecoder().decode(part(i));
  return [
    { name: name(0), bytes: part(2) },
    { name: name(1), bytes: part(3) },
  ];
}
