import type { TestPictures } from '../../shell/figure-state.ts';
import type { Kind } from './kinds.ts';
import { blendedWithNegative, negated } from './pixels.ts';

interface Shown {
  readonly blend: number;
  readonly pixels: Uint8Array;
}
/** A redraw of the same pictures has the same arrays, and so nothing to do. Of each picture the latest blend is kept. */
const kept = new WeakMap<TestPictures, Map<string, Shown>>();

/** The pixels of one test picture as a kind shows it; `blend` counts for the blended alone. */
export function pixelsShown(images: TestPictures, index: number, kind: Kind, blend: number): Uint8Array {
  const known = kept.get(images) ?? new Map<string, Shown>();
  kept.set(images, known);
  const key = `${kind} ${index}`;
  const before = known.get(key);
  if (before && (kind !== 'blended' || before.blend === blend)) return before.pixels;
  const size = images.width * images.height;
  const digit = images.pixels.subarray(index * size, (index + 1) * size);
  const pixels = kind === 'negative' ? negated(digit) : kind === 'blended' ? blendedWithNegative(digit, blend) : digit;
  known.set(key, { blend, pixels });
  return pixels;
}
