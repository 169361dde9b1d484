import { crc32, deflateSync } from 'node:zlib';

/** Sides of the pictures below: red (200, 40, 20) on the left, white on the right. */
const SIDE = 64;
const isRed = (pixel: number) => pixel % SIDE < SIDE / 2;
const PIXELS = Array.from({ length: SIDE * SIDE }, (_, pixel) => pixel);
const RED = [200, 40, 20];
const WHITE = [255, 255, 255];
const rgb = (pixel: number) => (isRed(pixel) ? RED : WHITE);
const low = (value: number, bytes: number) => Array.from({ length: bytes }, (_, i) => (value >> (8 * i)) & 255);
const high = (value: number, bytes: number) => low(value, bytes).reverse();

function png(
  depth: number,
  kind: number,
  pixel: (at: number) => readonly number[],
  palette?: readonly number[],
): Buffer {
  const chunk = (name: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    return Buffer.concat([Buffer.from(high(data.length, 4)), body, Buffer.from(high(crc32(body), 4))]);
  };
  const rows = PIXELS.flatMap((at) => (at % SIDE === 0 ? [0, ...pixel(at)] : pixel(at)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([...high(SIDE, 4), ...high(SIDE, 4), depth, kind, 0, 0, 0])),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Windows's bitmap, from the lowest row up, blue first. */
function bmp(bits: 24 | 32): Buffer {
  const body = PIXELS.flatMap((pixel) => [...rgb(pixel)].reverse().concat(bits === 32 ? [0] : []));
  const header = [...low(40, 4), ...low(SIDE, 4), ...low(SIDE, 4), 1, 0, bits, 0, ...Array(24).fill(0)];
  return Buffer.from([66, 77, ...low(54 + body.length, 4), 0, 0, 0, 0, 54, 0, 0, 0, ...header, ...body]);
}

/** Its dictionary is cleared before every second pixel, so that codes stay three bits long. */
function gif(): Buffer {
  const [clear, end] = [4, 5];
  const codes = PIXELS.flatMap((pixel) => [...(pixel % 2 === 0 ? [clear] : []), isRed(pixel) ? 0 : 1]).concat(end);
  const bits = codes.flatMap((code) => [code & 1, (code >> 1) & 1, code >> 2]);
  const bytes = Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((byte, bit, place) => byte | (bit << place), 0),
  );
  const blocks = Array.from({ length: Math.ceil(bytes.length / 255) }, (_, i) => bytes.slice(255 * i, 255 * i + 255));
  return Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([...low(SIDE, 2), ...low(SIDE, 2), 0x80, 0, 0, ...RED, ...WHITE]),
    Buffer.from([0x2c, 0, 0, 0, 0, ...low(SIDE, 2), ...low(SIDE, 2), 0, 2]),
    ...blocks.map((block) => Buffer.from([block.length, ...block])),
    Buffer.from([0, 0x3b]),
  ]);
}

function ico(inside: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([0, 0, 1, 0, 1, 0, SIDE, SIDE, 0, 0, 1, 0, 32, 0, ...low(inside.length, 4), ...low(22, 4)]),
    inside,
  ]);
}

/** What programs save a picture as, written here byte by byte; a browser itself writes PNG, JPEG and WebP. */
export const pictureFiles: Readonly<Record<string, Buffer>> = {
  PNG: png(8, 2, rgb),
  'PNG of 16 bits': png(16, 2, (pixel) => rgb(pixel).flatMap((value) => [value, value])),
  'PNG with a palette': png(8, 3, (pixel) => [isRed(pixel) ? 0 : 1], [...RED, ...WHITE]),
  'PNG with clear parts': png(8, 6, (pixel) => (isRed(pixel) ? [...RED, 255] : [0, 0, 0, 0])),
  'BMP of 24 bits': bmp(24),
  'BMP of 32 bits': bmp(32),
  GIF: gif(),
  ICO: ico(png(8, 6, (pixel) => [...rgb(pixel), 255])),
};
