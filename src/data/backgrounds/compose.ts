import type { Images, Split } from '../images.ts';
import { createRandom } from '../random.ts';
import { type Kind, keptBack, kinds } from './kinds.ts';
import { BACKGROUNDS_VERSION, CROP, crop } from './pictures.ts';

/** Which backgrounds digits are set on: none, the ten kinds, or the two that are kept back for tests. */
export type Ground = 'plain' | 'ten' | 'new';

/**
 * Digits of 28 x 28 set in the middle of 32 x 32 crops of backgrounds: at every pixel the lighter of the two, as in the
 * code that came with the source. Which crop image i of a split gets depends on i, the split and the version alone: the
 * kinds take turns, so that classes and kinds are independent. Labels are shared.
 */
export function onBackgrounds(images: Images, split: Split, ground: Ground, brightest: number): Images {
  const pixels = new Uint8Array(images.count * CROP * CROP);
  const among: readonly Kind[] = ground === 'new' ? keptBack : kinds;
  for (let i = 0; i < images.count; i++) {
    const place = pixels.subarray(i * CROP * CROP, (i + 1) * CROP * CROP);
    if (ground !== 'plain') {
      const random = createRandom(i, `crops-${BACKGROUNDS_VERSION}/${split}/${ground}`);
      place.set(crop(among[random.below(among.length)]!, split, random, brightest));
    }
    lighten(place, images.pixels.subarray(i * 784, (i + 1) * 784));
  }
  return { count: images.count, height: CROP, width: CROP, channels: 1, pixels, labels: images.labels };
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
