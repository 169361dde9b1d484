import { paletteOf } from './png-palette.ts';

/**
 * A PNG file of an exact picture: gray (width x height bytes), RGB (three times that) or RGBA (four times), 8 bits a
 * channel, colours with opacity as a table where there are few. Synchronous and without a library, so that the build, the live page and a saved picture can call it. Runs of equal bytes are packed
 * (fixed Huffman codes, matches at distance one), which is what digits on black need. Source: RFC 1950, RFC 1951, PNG 1.2.
 */
export function encodePng(pixels: Uint8Array | Uint8ClampedArray, width: number, height: number): Uint8Array {
  const channels = pixels.length / (width * height);
  if (channels !== 1 && channels !== 3 && channels !== 4)
    throw new RangeError(`${pixels.length} bytes are no ${width} x ${height} picture`);
  const palette = channels === 4 ? paletteOf(pixels) : undefined;
  const data = palette?.indices ?? pixels;
  const bytes = palette ? 1 : channels;
  const type = palette ? 3 : COLOUR_TYPES[channels];
  const row = width * bytes;
  const raw = new Uint8Array(height * (row + 1));
  // Filter "none" in the first byte of every row.
  for (let y = 0; y < height; y++) raw.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const header = new Uint8Array([...big(width), ...big(height), 8, type, 0, 0, 0]);
  const table = palette ? [chunk('PLTE', palette.colours), chunk('tRNS', palette.alphas)] : [];
  const parts = [chunk('IHDR', header), ...table, chunk('IDAT', zlib(raw)), chunk('IEND', new Uint8Array(0))];
  return join([SIGNATURE, ...parts]);
}

/** The PNG as a `data:` address. */
export function pngDataUri(pixels: Uint8Array | Uint8ClampedArray, width: number, height: number): string {
  let binary = '';
  for (const byte of encodePng(pixels, width, height)) binary += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(binary)}`;
}

/** By bytes a pixel: gray, RGB, RGBA. */
const COLOUR_TYPES: Readonly<Record<number, number>> = { 1: 0, 3: 2, 4: 6 };
const SIGNATURE = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = join([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
  return join([new Uint8Array(big(data.length)), body, new Uint8Array(big(~crc >>> 0))]);
}

function zlib(data: Uint8Array): Uint8Array {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return join([new Uint8Array([0x78, 0x01]), deflateRuns(data), new Uint8Array(big(((b << 16) | a) >>> 0))]);
}

/** One final block with the fixed codes of RFC 1951 3.2.6: a byte as a literal, its repetition as a match at distance 1. */
function deflateRuns(data: Uint8Array): Uint8Array {
  const out: number[] = [];
  let bits = 0;
  let held = 0;
  const put = (value: number, count: number): void => {
    bits |= value << held;
    for (held += count; held >= 8; held -= 8) {
      out.push(bits & 255);
      bits >>>= 8;
    }
  };
  const symbol = (code: number): void => {
    if (code < 144) put(reverse(0x30 + code, 8), 8);
    else if (code < 256) put(reverse(0x190 + code - 144, 9), 9);
    else if (code < 280) put(reverse(code - 256, 7), 7);
    else put(reverse(0xc0 + code - 280, 8), 8);
  };
  put(0b011, 3);
  for (let at = 0; at < data.length; ) {
    symbol(data[at]);
    let run = 0;
    while (run < 258 && at + 1 + run < data.length && data[at + 1 + run] === data[at]) run++;
    if (run >= 3) {
      const { code, extra, width } = lengthCode(run);
      symbol(code);
      put(extra, width);
      put(0, 5);
    }
    at += run >= 3 ? run + 1 : 1;
  }
  symbol(256);
  if (held > 0) out.push(bits & 255);
  return Uint8Array.from(out);
}

/** The symbol of a match length (3 to 258) with its extra bits, RFC 1951 3.2.5. */
function lengthCode(length: number): { code: number; extra: number; width: number } {
  if (length === 258) return { code: 285, extra: 0, width: 0 };
  if (length < 11) return { code: 254 + length, extra: 0, width: 0 };
  const width = 29 - Math.clz32(length - 3);
  const group = (length - 3) >> width;
  return { code: 257 + width * 4 + group, extra: (length - 3) & ((1 << width) - 1), width };
}

function reverse(value: number, count: number): number {
  let reversed = 0;
  for (let bit = 0; bit < count; bit++) reversed |= ((value >> bit) & 1) << (count - 1 - bit);
  return reversed;
}

function big(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
