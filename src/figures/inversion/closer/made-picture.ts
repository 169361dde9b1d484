import { PHOTO_SIDE } from './photo-maps.ts';

/** Heights of two ridges, in pixels from above, and of the walls and roof of a house, as lines that shade what is below. */
const farRidge = (x: number): number => 34 - 9 * Math.max(0, 1 - Math.abs(x - 15) / 17) + ((x * 7) % 5) / 3;
const nearRidge = (x: number): number => 45 - 12 * Math.max(0, 1 - Math.abs(x - 52) / 26);
const roof = (x: number): number => 37 + Math.abs(x - 23);

let made: Uint8Array | undefined;

/**
 * A picture to begin with, without a download: sun, hills and a house, 64 x 64 greys with edges in many directions. Whole
 * and quarter numbers only, so that it is the same everywhere.
 */
export function madePicture(): Uint8Array {
  made ??= Uint8Array.from({ length: PHOTO_SIDE ** 2 }, (_, i) => grey(i % PHOTO_SIDE, Math.floor(i / PHOTO_SIDE)));
  return made;
}

function grey(x: number, y: number): number {
  const inHouse = x > 13 && x < 33 && y < 60;
  if (inHouse && y > 46) {
    const door = x > 20 && x < 26 && y > 50;
    const pane = (x > 15 && x < 19) || (x > 27 && x < 31);
    return door ? 40 : pane && y > 49 && y < 54 ? 15 : 225;
  }
  if (x > 10 && x < 36 && y > roof(x) && y < 48) return 70;
  if (y > nearRidge(x)) return y > 60 - x / 8 ? 150 : 105 + ((x + 2 * y) % 9);
  if (y > farRidge(x)) return 135;
  const sun = (x - 43) ** 2 + (y - 15) ** 2;
  return sun < 64 ? 250 : 172 + y;
}
