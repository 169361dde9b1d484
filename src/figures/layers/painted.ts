import { framed, SIDE } from '../../experiments/layers/reading.ts';
import { type BitmapNode, bitmap } from '../../shell/bitmap.ts';
import { sequential } from '../kit/scales.ts';

/** So few that a still picture of a map stays small. */
const LEVELS = 16;
const COLOURS = Uint8Array.from(
  Array.from({ length: LEVELS }, (_, i) =>
    (sequential(i / (LEVELS - 1)).match(/\d+/g) ?? []).slice(0, 3).map(Number),
  ).flat(),
);

/** Shares from 0 to 1 as a picture on the sequential scale. */
export function heat(shares: ArrayLike<number>, width: number, alt: string, name = 'lay-map'): BitmapNode {
  const pixels = new Uint8Array(4 * shares.length);
  for (let i = 0; i < shares.length; i++) {
    const from = 3 * Math.round((LEVELS - 1) * Math.max(0, Math.min(1, shares[i]!)));
    pixels[4 * i] = COLOURS[from]!;
    pixels[4 * i + 1] = COLOURS[from + 1]!;
    pixels[4 * i + 2] = COLOURS[from + 2]!;
    pixels[4 * i + 3] = 255;
  }
  return bitmap({ pixels, width, height: shares.length / width, scale: 2, alt, class: name });
}

/** A picture as the network gets it, 32 x 32, grey or in colours. */
export const photo = (bytes: Uint8Array, alt: string, side = SIDE): BitmapNode =>
  bitmap({ pixels: bytes, width: side, height: side, scale: 3, alt, class: 'lay-photo' });

/** A part of a picture, what lies beyond its edge transparent. */
export function crop(
  bytes: Uint8Array,
  { top, left, height, width }: { top: number; left: number; height: number; width: number },
  alt: string,
): BitmapNode {
  const channels = bytes.length / (SIDE * SIDE);
  const pixels = new Uint8Array(4 * height * width);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const [row, column] = [top + i, left + j];
      if (row < 0 || column < 0 || row >= SIDE || column >= SIDE) continue;
      const from = (row * SIDE + column) * channels;
      for (let c = 0; c < 3; c++) pixels[4 * (i * width + j) + c] = bytes[from + (channels === 3 ? c : 0)]!;
      pixels[4 * (i * width + j) + 3] = 255;
    }
  }
  return bitmap({ pixels, width, height, scale: 3, alt, class: 'lay-photo' });
}

/** A test picture, drawn as a network of so many channels gets it. */
export const drawn = (pixels: Uint8Array, channels: 1 | 3, alt: string): BitmapNode =>
  photo(framed(pixels, channels), alt);

/** Style of a frame over a picture of `side` places: the part of it that lies on the picture. */
export function frameStyle(
  { top, left, height, width }: { top: number; left: number; height: number; width: number },
  side = SIDE,
): string {
  const [from, before] = [Math.max(0, top), Math.max(0, left)];
  const share = (value: number): string => `${Math.round((10_000 * value) / side) / 100}%`;
  const [below, after] = [Math.min(side, top + height), Math.min(side, left + width)];
  return `top:${share(from)};left:${share(before)};height:${share(below - from)};width:${share(after - before)}`;
}

/** Whether a rectangle reaches beyond the picture. */
export const isOver = ({ top, left, height, width }: { top: number; left: number; height: number; width: number }) =>
  top < 0 || left < 0 || top + height > SIDE || left + width > SIDE;
