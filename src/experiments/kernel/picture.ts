import { heartbeat } from './heartbeat.ts';
import { keptDigit, keptScene } from './kept.ts';
import type { KernelParams } from './schema.ts';

/** Grey values from 0 (black) to 1 (white), row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Float32Array;
}

/** Width and height of digits, scenes and the reader's own. */
export const PICTURE = 32;
/** Numbers in a signal. */
const SIGNAL = 96;

const made = new Map<string, Picture>();

/** A kept picture by its number: made once, since all else is computed anew at every move. */
export function pictureOf(kind: KernelParams['picture'], which: number): Picture {
  const key = `${kind} ${which}`;
  const picture = made.get(key) ?? make(kind, which);
  made.set(key, picture);
  return picture;
}

function make(kind: KernelParams['picture'], which: number): Picture {
  if (kind === 'digit') return digitPicture(keptDigit(which - 1));
  return kind === 'signal' ? alikeRows(heartbeat(which, SIGNAL)) : square(keptScene());
}

/** The reader's own picture, 32 x 32 bytes. */
export const ownPicture = (bytes: Uint8Array): Picture => square(Float32Array.from(bytes, (byte) => byte / 255));

/** A row of numbers as a picture whose three rows are alike: on it a kernel's columns add up to one weight each. */
export function alikeRows(values: Float32Array): Picture {
  const pixels = new Float32Array(3 * values.length);
  for (const row of [0, 1, 2]) pixels.set(values, row * values.length);
  return { width: values.length, height: 3, pixels };
}

/** 32 x 32 grey values. */
export const square = (pixels: Float32Array): Picture => ({ width: PICTURE, height: PICTURE, pixels });

/** A digit of 28 x 28 bytes in the middle of 32 x 32, as LeNet-5 takes it. */
export function digitPicture(bytes: Uint8Array): Picture {
  const pixels = new Float32Array(PICTURE * PICTURE);
  for (let i = 0; i < bytes.length; i++) pixels[(Math.floor(i / 28) + 2) * PICTURE + (i % 28) + 2] = bytes[i]! / 255;
  return square(pixels);
}

/** A picture moved to the right; what comes in at the left repeats its first column. */
export function movedRight({ width, height, pixels }: Picture, by: number): Picture {
  const moved = Float32Array.from(pixels, (_, i) => {
    const x = i % width;
    return pixels[i - x + Math.max(0, x - by)]!;
  });
  return { width, height, pixels: moved };
}
