import type { Images } from '../data/images.ts';
import { negated } from '../figures/inversion/pixels.ts';

/** Size of the picture that link previews show, in pixels. */
export const previewSize = { width: 1200, height: 630 } as const;
const COLUMNS = 5;
const SCALE = 7;
const GAP = 20;
const PAPER = 250;

/**
 * A picture for link previews: five digits, and their negatives below them, as the networks receive them. `images` are
 * 28 x 28 and hold the classes 0 to 4 somewhere. Gray, one byte a pixel, row by row.
 */
export function previewPicture(images: Images): Uint8Array {
  const { width, height } = previewSize;
  const picture = new Uint8Array(width * height).fill(PAPER);
  const size = images.width * images.height;
  const tile = images.width * SCALE;
  const left = Math.floor((width - COLUMNS * tile - (COLUMNS - 1) * GAP) / 2);
  const top = Math.floor((height - 2 * tile - GAP) / 2);
  for (let digit = 0; digit < COLUMNS; digit++) {
    const index = images.labels.indexOf(digit);
    const pixels = images.pixels.subarray(index * size, (index + 1) * size);
    for (const [row, shown] of [pixels, negated(pixels)].entries()) {
      stamp(picture, shown, images.width, left + digit * (tile + GAP), top + row * (tile + GAP));
    }
  }
  return picture;
}

/** Draws a square picture of `side` pixels with its corner at (`left`, `top`), every pixel a square, with a hairline. */
function stamp(picture: Uint8Array, pixels: Uint8Array, side: number, left: number, top: number): void {
  const tile = side * SCALE;
  for (let y = -1; y <= tile; y++) {
    for (let x = -1; x <= tile; x++) {
      const inside = x >= 0 && y >= 0 && x < tile && y < tile;
      const shade = inside ? pixels[Math.floor(y / SCALE) * side + Math.floor(x / SCALE)]! : 128;
      picture[(top + y) * previewSize.width + left + x] = shade;
    }
  }
}
