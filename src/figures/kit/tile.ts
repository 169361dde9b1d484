import { type BitmapNode, bitmap } from '../../shell/bitmap.ts';
import { diverging } from './scales.ts';

/** A small square matrix of signed numbers as a picture on the diverging scale, full colour at +-`largest` (its own largest value unless told). */
export function tile(
  values: ArrayLike<number>,
  options: {
    readonly side: number;
    readonly scale: number;
    readonly alt: string;
    readonly largest?: number;
    readonly key?: string;
    readonly x?: number;
    readonly y?: number;
  },
): BitmapNode {
  const { side, scale, alt, key, x, y } = options;
  const largest = options.largest ?? Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return bitmap({
    pixels: diverging(values, largest),
    width: side,
    height: values.length / side,
    scale,
    alt,
    key,
    x,
    y,
    class: 'kit-tile',
  });
}
