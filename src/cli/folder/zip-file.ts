import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface ZipEntry {
  /** With slashes, relative. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const DEFLATED = 8;
const UTF8_NAME = 0x0800;
const VERSION = 20;

/** A zip archive (PKWARE's APPNOTE, version 2.0: deflated, names in UTF-8). Of at most 65,535 files and 4 GB together. */
export function zipFile(entries: readonly ZipEntry[], date: Date): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const label = Buffer.from(name);
    const common = shared(packed.length, bytes, label.length, date);
    const local = Buffer.concat([u32(0x04034b50), common, label]);
    // Comment, disk, attributes: none; then where the file begins.
    directory.push(u32(0x02014b50), u16(VERSION), common, Buffer.alloc(10), u32(offset), label);
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const counts = [u16(entries.length), u16(entries.length)];
  const end = [u32(0x06054b50), u32(0), ...counts, u32(list.length), u32(offset), u16(0)];
  return Buffer.concat([...parts, list, ...end]);
}

/** What stands of a file both before it and in the directory at the end. */
function shared(packed: number, bytes: Uint8Array, nameLength: number, date: Date): Buffer {
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  const day = ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  return Buffer.concat([
    ...[VERSION, UTF8_NAME, DEFLATED, time, day].map(u16),
    ...[crc32(bytes), packed, bytes.length].map(u32),
    u16(nameLength),
    u16(0),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
