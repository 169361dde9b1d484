import type { Split } from '../images.ts';
import { createRandom, type Random } from '../random.ts';
import { draw, type Kind } from './kinds.ts';

/** Rises whenever any generated background changes. */
export const BACKGROUNDS_VERSION = 1;
/** Side of a picture that crops are taken from, and pictures of each kind and split. */
const SIDE = 72;
const PICTURES = 6;
/** Side of a crop: a network's whole input. */
export const CROP = 32;
/** Least variance of a crop on the scale of 0 to 255, as in the source's code: below it another crop is drawn. */
export const LEAST_VARIANCE = 1000;
/** Crops tried before the most varied of them is taken. */
const TRIES = 50;

/** Pictures by kind and split, as bytes 0 to 255: darkest to lightest. */
const pictures = new Map<string, readonly Uint8Array[]>();

function picturesOf(kind: Kind, split: Split): readonly Uint8Array[] {
  const key = `${split}/${kind}`;
  const kept = pictures.get(key);
  if (kept) return kept;
  const made = Array.from({ length: PICTURES }, (_, n) =>
    stretched(draw(kind, createRandom(n, `backgrounds-${BACKGROUNDS_VERSION}/${key}`), SIDE)),
  );
  pictures.set(key, made);
  return made;
}

/** The greys stretched so that 2 % of the pixels are black and 2 % white: one very dark spot does not flatten the rest. */
function stretched(values: Float32Array): Uint8Array {
  const sorted = values.slice().sort();
  const low = sorted[Math.floor(0.02 * (sorted.length - 1))]!;
  const high = sorted[Math.ceil(0.98 * (sorted.length - 1))]!;
  return Uint8Array.from(values, (value) =>
    Math.round(255 * Math.max(0, Math.min(1, (value - low) / (high - low || 1)))),
  );
}

/**
 * A crop of 32 x 32 bytes, 0 to `brightest`, of one of a kind's pictures. A crop whose variance stays below 1,000 is drawn
 * again. Training and test pictures share none.
 */
export function crop(kind: Kind, split: Split, random: Random, brightest: number): Uint8Array {
  const all = picturesOf(kind, split);
  let best = new Uint8Array(CROP * CROP);
  let most = -1;
  for (let n = 0; n < TRIES && most < LEAST_VARIANCE; n++) {
    const picture = all[random.below(all.length)]!;
    const [left, top] = [random.below(SIDE - CROP + 1), random.below(SIDE - CROP + 1)];
    const cut = new Uint8Array(CROP * CROP);
    for (let y = 0; y < CROP; y++) {
      for (let x = 0; x < CROP; x++) {
        cut[y * CROP + x] = Math.round((picture[(top + y) * SIDE + left + x]! * brightest) / 255);
      }
    }
    const varied = variance(cut);
    if (varied > most) [best, most] = [cut, varied];
  }
  return best;
}

/** Variance of bytes. */
export function variance(bytes: Uint8Array): number {
  let [sum, squares] = [0, 0];
  for (const byte of bytes) {
    sum += byte;
    squares += byte * byte;
  }
  const mean = sum / bytes.length;
  return squares / bytes.length - mean * mean;
}
