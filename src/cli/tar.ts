import { basename } from 'node:path';
import { PlainError } from '../data/plain-error.ts';

const BLOCK = 512;

/**
 * The ordinary files of a tar archive (unpacked; POSIX ustar and its forerunner), by the last part of their names.
 * Throws a `PlainError` that names the archive when it is none or is cut short.
 */
export function readTar(bytes: Uint8Array, archive: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    // Two empty blocks end an archive.
    if (header.every((byte) => byte === 0)) return files;
    if (octal(header, 148, 8) !== checksum(header)) throw new PlainError('errors.data.notTar', { file: archive });
    const size = octal(header, 124, 12);
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) break;
    const type = header[156];
    if (type === 0 || type === 0x30) files.set(basename(text(header, 0, 100)), content);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new PlainError('errors.data.truncated', { file: archive });
}

/** The sum of a header's bytes, its own field counted as spaces. */
function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 0x20 : byte), 0);
}

function octal(header: Uint8Array, from: number, length: number): number {
  return Number.parseInt(text(header, from, length).trim() || '0', 8);
}

function text(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}
