import type { Images } from '../../data/images.ts';
import { createRandom } from '../../data/random.ts';
import { padTo } from '../../data/transforms.ts';
import { SIDE } from './networks.ts';
import type { SharingParams } from './schema.ts';

/** How far a digit is shifted at most, in pixels both ways. */
export const FURTHEST = 6;

/** Digits on 32 x 32 pixels as a world has them: the same for all seeds. `split` names the stream that shifts are drawn from. */
export function worldOf(images: Images, pixels: SharingParams['pixels'], split: string): Images {
  const padded = padTo(images, SIDE);
  if (pixels === 'permuted') return permuted(padded);
  return pixels === 'shifted' ? shifted(padded, split) : padded;
}

/** Place by place, where its pixel comes from: one order for all pictures, of training and of test. */
export const ORDER: Uint32Array = createRandom(0, 'permuted-pixels').shuffle(
  Uint32Array.from({ length: SIDE * SIDE }, (_, i) => i),
);

function permuted(images: Images): Images {
  const places = ORDER.length;
  const pixels = new Uint8Array(images.pixels.length);
  for (let from = 0; from < pixels.length; from += places)
    for (let i = 0; i < places; i++) pixels[from + i] = images.pixels[from + ORDER[i]!]!;
  return { ...images, pixels };
}

/** Every picture by -6 to 6 pixels both ways, for good; what leaves the picture is lost. */
function shifted(images: Images, split: string): Images {
  const random = createRandom(0, `shifts-${split}`);
  const pixels = new Uint8Array(images.pixels.length);
  for (let n = 0; n < images.count; n++) {
    const [down, right] = [random.below(2 * FURTHEST + 1) - FURTHEST, random.below(2 * FURTHEST + 1) - FURTHEST];
    const at = n * SIDE * SIDE;
    for (let y = Math.max(0, down); y < SIDE + Math.min(0, down); y++) {
      const from = at + (y - down) * SIDE;
      const row = images.pixels.subarray(from + Math.max(0, -right), from + SIDE - Math.max(0, right));
      pixels.set(row, at + y * SIDE + Math.max(0, right));
    }
  }
  return { ...images, pixels };
}
