import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Axis, percentOf } from './axis.ts';
import type { Polyline } from './line-names.ts';
import { at } from './tones.ts';

/** A level on a chart's own scale that pointer, touch and keys move. */
export interface LevelHandle {
  readonly value: number;
  readonly step: number;
  /** What it is called, and its value in words. */
  readonly label: string;
  readonly told: string;
  /** How far it may go; the ends of the axis unless told. */
  readonly min?: number;
  readonly max?: number;
  to(value: number): void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The handle, at the right end of the chart's field. */
export function levelHandle({ value, step, label, told, to, ...range }: LevelHandle, axis: Axis): ElementNode {
  const { min = axis.min, max = axis.max } = range;
  const clamp = (wanted: number): number => Math.max(min, Math.min(max, Math.round(wanted / step) * step));
  const drag = (event: Event): void => {
    const { clientY, currentTarget, pointerId } = event as PointerEvent;
    const button = currentTarget as HTMLElement;
    if (!button.hasPointerCapture(pointerId)) return;
    const area = button.closest('.kit-field')?.querySelector('.kit-area')?.getBoundingClientRect();
    if (area) to(clamp(axis.max - ((clientY - area.top) / area.height) * (axis.max - axis.min)));
  };
  // Keys may come faster than pictures.
  let now = value;
  const press = (event: Event): void => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    const steps = STEPS[key];
    if (steps === undefined || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    event.stopPropagation();
    now = clamp(now + steps * step);
    to(now);
  };
  return h('button', {
    type: 'button',
    key: 'handle',
    class: 'kit-handle',
    role: 'slider',
    'aria-label': label,
    'aria-orientation': 'vertical',
    'aria-valuemin': min,
    'aria-valuemax': max,
    'aria-valuenow': value,
    'aria-valuetext': told,
    style: `top:${at(100 - percentOf(axis, value))}`,
    on: {
      pointerdown: (event) => {
        const { currentTarget, pointerId } = event as PointerEvent;
        (currentTarget as HTMLElement).setPointerCapture(pointerId);
        event.stopPropagation();
      },
      pointermove: drag,
      keydown: press,
    },
  });
}

/** How far a word beside the level's line reaches: from either end of the field, and from the line, in per cent. */
const LONG = 24;
const HIGH = 11;

/** What a level and its words take of the chart's height, per cent from the top. */
export function levelBand(value: number, axis: Axis): readonly [top: number, bottom: number] {
  const level = 100 - percentOf(axis, value);
  return [level - HIGH, level + HIGH];
}

/**
 * The level's line, and what lies above it and below it: both words at the right end, beside the handle; at the left one
 * where the chart's own `lines` (in per cent of the field) run through them and leave room here.
 */
export function levelLine(
  value: number,
  axis: Axis,
  above: string,
  below: string,
  lines: readonly Polyline[] = [],
): Child {
  const [top, bottom] = levelBand(value, axis);
  const level = (top + bottom) / 2;
  const place = at(level);
  const points = lines.flat();
  const isFree = (from: number, to: number, high: number, low: number): boolean =>
    !points.some(([x, y]) => x >= from && x <= to && y >= high && y <= low);
  const isLeft = (high: number, low: number): boolean =>
    !isFree(100 - LONG, 100, high, low) && isFree(0, LONG, high, low);
  const word = (text: string, dy: number, high: number, low: number): Child => {
    const left = isLeft(top, bottom) || isLeft(high, low);
    const side = left ? { x: 4 } : { x: '100%', dx: -26, 'text-anchor': 'end' };
    return h('text', { class: 'kit-tick', ...side, y: place, dy }, text);
  };
  return [
    h('line', { class: 'kit-guess', x1: '0%', x2: '100%', y1: place, y2: place }),
    word(above, -7, top, level),
    word(below, 17, level, bottom),
  ];
}
