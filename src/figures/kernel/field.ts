import type { FeatureMap } from '../../experiments/kernel/answer.ts';
import type { Picture } from '../../experiments/kernel/picture.ts';
import { bitmap } from '../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { oncePer } from '../kit/once-per.ts';
import { diverging } from '../kit/scales.ts';

/** A rectangle marked on a field, in its pixels. */
export interface Marked {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const greyOf = oncePer(({ pixels }: Picture) => Uint8Array.from(pixels, (value) => Math.round(255 * value)));

/** The picture as the kernel reads it. */
export const grey = (picture: Picture): Child =>
  bitmap({ pixels: greyOf(picture), width: picture.width, height: picture.height, alt: '', class: 'krn-bitmap' });

/** A signed map, symmetric about zero. */
export const signedMap = ({ values, width, height }: FeatureMap): Child =>
  bitmap({ pixels: diverging(values, largestOf(values)), width, height, alt: '', class: 'krn-bitmap' });

export const largestOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Marks over a field of so many pixels. */
export function marks(width: number, height: number, list: readonly Marked[], more: Child = null): ElementNode {
  return h(
    'svg',
    { class: 'krn-marks', viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    list.map((mark) => [h('rect', { class: 'krn-edge', ...mark }), h('rect', { class: 'krn-line', ...mark })]),
    more,
  );
}
