import { scalingTable } from '../../data/transforms.ts';

/** Side of every network's input. */
export const SIDE = 32;
const SMALL = 28;
const TABLE = scalingTable('symmetric');

/**
 * A picture as a network of so many channels gets it, 32 x 32: digits of 28 x 28 with two pixels of black around them, grey
 * for three channels three times, colours for one by their luminance (ITU-R BT.601). Bytes, 0 black to 255 white.
 */
export function framed(pixels: Uint8Array, channels: 1 | 3): Uint8Array {
  const isGrey = pixels.length === SMALL * SMALL;
  const out = new Uint8Array(SIDE * SIDE * channels);
  if (!isGrey && channels === 3) return pixels;
  const side = isGrey ? SMALL : SIDE;
  const edge = (SIDE - side) / 2;
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      const from = i * side + j;
      const value = isGrey
        ? pixels[from]!
        : Math.round(0.299 * pixels[3 * from]! + 0.587 * pixels[3 * from + 1]! + 0.114 * pixels[3 * from + 2]!);
      const to = ((i + edge) * SIDE + j + edge) * channels;
      out.fill(value, to, to + channels);
    }
  }
  return out;
}

/** Those bytes as numbers from -1 to 1. */
export const numbersOf = (bytes: Uint8Array): Float32Array => Float32Array.from(bytes, (byte) => TABLE[byte]!);
