import type { KernelFrame } from '../../experiments/kernel/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { largestOf } from './field.ts';

const box = (width: number, attributes: Readonly<Record<string, string>>) => ({
  viewBox: `0 0 ${width} 100`,
  preserveAspectRatio: 'none',
  'aria-hidden': 'true',
  ...attributes,
});

/** A signal as a line over its numbers, 0 below and 1 above. */
export function curve({ picture: { width, pixels } }: KernelFrame): ElementNode {
  const points = Array.from({ length: width }, (_, x) => `${x + 0.5} ${(95 - 90 * pixels[x]!).toFixed(1)}`);
  return h('svg', box(width, { class: 'krn-curve' }), h('path', { d: `M${points.join('L')}` }));
}

/** A map of one row as rods, upwards where it is positive. */
export function rods({ map: { width, values } }: KernelFrame): ElementNode {
  const largest = largestOf(values) || 1;
  return h(
    'svg',
    box(width, { class: 'krn-rods' }),
    Array.from(values, (value, x) => {
      const tall = (46 * Math.abs(value)) / largest;
      const sign = value < 0 ? 'kit-negative' : 'kit-positive';
      return h('rect', { class: sign, x: x + 0.1, width: 0.8, y: value < 0 ? 50 : 50 - tall, height: tall });
    }),
    h('line', { x1: 0, x2: width, y1: 50, y2: 50 }),
  );
}
