import type { Images, Split } from '../images.ts';
import { createRandom } from '../random.ts';
import { type Kind, keptBack, kinds } from './kinds.ts';
import { BACKGROUNDS_VERSION, CROP, crop } from './pictures.ts';

/** Which backgrounds digits are set on: none, the ten kinds, or the two that are kept back for tests. */
export type Ground = 'plain' | 'ten' | 'new';

/** Pictures that are made when they are first asked for: `images` holds those that `make` has named, the others are black. */
export interface MadeImages {
  readonly images: Images;
  make(indices: ArrayLike<number>): void;
}

/**
 * Digits of 28 x 28 set in the middle of 32 x 32 crops of backgrounds: at every pixel the lighter of the two, as in the
 * code that came with the source. Which crop image i of a split gets depends on i, the split and the version alone: the
 * kinds take turns, so that classes and kinds are independent. Labels are shared.
 */
export function settingOnBackgrounds(digits: Images, split: Split, ground: Ground, brightest: number): MadeImages {
  const pixels = new Uint8Array(digits.count * CROP * CROP);
  const made = new Uint8Array(digits.count);
  const among: readonly Kind[] = ground === 'new' ? keptBack : kinds;
  const set = (i: number): void => {
    const place = pixels.subarray(i * CROP * CROP, (i + 1) * CROP * CROP);
    if (ground !== 'plain') {
      const random = createRandom(i, `crops-${BACKGROUNDS_VERSION}/${split}/${ground}`);
      place.set(crop(among[random.below(among.length)]!, split, random, brightest));
    }
    lighten(place, digits.pixels.subarray(i * 784, (i + 1) * 784));
  };
  return {
    images: { count: digits.count, height: CROP, width: CROP, channels: 1, pixels, labels: digits.labels },
    make(indices) {
      for (let n = 0; n < indices.length; n++) {
        const i = indices[n]!;
        if (!made[i]) set(i);
        made[i] = 1;
      }
    },
  };
}

/** All of them at once. */
export function onBackgrounds(digits: Images, split: Split, ground: Ground, brightest: number): Images {
  const { images, make } = settingOnBackgrounds(digits, split, ground, brightest);
  make(Array.from({ length: digits.count }, (_, i) => i));
  return images;
}

/** The one crop of a kind that every digit of a crossed set stands on; black for `none`. */
export function oneBackground(kind: Kind | 'none', brightest: number): Uint8Array {
  if (kind === 'none') return new Uint8Array(CROP * CROP);
  return crop(kind, 'test', createRandom(0, `crossed-${BACKGROUNDS_VERSION}/${kind}`), brightest);
}

/** A digit of 28 x 28 on a background of 32 x 32: the lighter of the two at every pixel. */
export function compose(digit: Uint8Array, background: Uint8Array): Uint8Array {
  const place = background.slice();
  lighten(place, digit);
  return place;
}

function lighten(place: Uint8Array, digit: Uint8Array): void {
  for (let y = 0; y < 28; y++) {
    for (let x = 0; x < 28; x++) {
      const at = (y + 2) * CROP + x + 2;
      place[at] = Math.max(place[at]!, digit[y * 28 + x]!);
    }
  }
}
