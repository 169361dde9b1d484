import { ZERO } from '../../experiments/reading/frame.ts';
import type { BitmapNode } from '../../shell/bitmap.ts';
import { tile } from '../kit/tile.ts';

/** A square of a frame's signed steps as a picture on the diverging scale. */
export function stepsTile(
  steps: Uint8Array,
  side: number,
  options: { readonly alt: string; readonly key: string; readonly full?: number },
): BitmapNode {
  const { alt, key, full = 1 } = options;
  const signed = Int8Array.from(steps, (step) => step - ZERO);
  return tile(signed, { side, scale: 3, largest: ZERO * full, alt, key });
}
