import { SWEEP } from '../../experiments/turned/frame.ts';
import { SIDE } from '../../experiments/turned/learners.ts';
import { STEPS } from '../../experiments/turned/schema.ts';
import { type AffineMap, mapAt, writeWarped } from '../../experiments/turned/warp.ts';
import { type BitmapNode, bitmap } from '../../shell/bitmap.ts';
import type { TurnedState } from './state.ts';

/** The digit on the stage as its set has it; black until its pixels have come. */
function original({ frame, params, testPixels }: TurnedState): Float32Array {
  const index = frame?.looked?.pictures[params.picture];
  const size = SIDE * SIDE;
  if (index === undefined || !testPixels || index >= testPixels.count || testPixels.there?.has(index) === false)
    return new Float32Array(size);
  return Float32Array.from(testPixels.pixels.subarray(index * size, (index + 1) * size));
}

const drawn = (values: Float32Array, alt: string, scale: number): BitmapNode =>
  bitmap({
    pixels: Uint8Array.from(values, Math.round),
    width: SIDE,
    height: SIDE,
    scale,
    alt,
    class: 'turned-picture',
  });

/** The digit on the stage at a step of the sweep shown. */
export function digitAt(state: TurnedState, step: number, alt: string, scale = 5): BitmapNode {
  const out = new Float32Array(SIDE * SIDE);
  writeWarped(original(state), SIDE, mapAt(state.params.by, step), out);
  return drawn(out, alt, scale);
}

/** What the transformer makes of the digit at an angle. */
export function madeAt(state: TurnedState, step: number, alt: string, scale = 5): BitmapNode {
  const out = new Float32Array(SIDE * SIDE);
  const maps = state.frame?.looked?.maps;
  if (maps) {
    const from = 6 * ((step + STEPS) * 10 + state.params.picture);
    const turned = new Float32Array(SIDE * SIDE);
    writeWarped(original(state), SIDE, mapAt('angle', step), turned);
    writeWarped(turned, SIDE, [...maps.subarray(from, from + 6)] as unknown as AffineMap, out);
  }
  return drawn(out, alt, scale);
}

/** Places of a sweep that a strip of pictures shows. */
export const EVERY_THIRD = Array.from({ length: SWEEP }, (_, i) => i - STEPS).filter(
  (step) => step % 3 === 0 && step < STEPS,
);
