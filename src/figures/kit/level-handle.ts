import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Axis, percentOf } from './axis.ts';
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
    const steps = STEPS[(event as KeyboardEvent).key];
    if (steps === undefined) return;
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

/** The level's line, and what lies above it and below it. */
export function levelLine(value: number, axis: Axis, above: string, below: string): Child {
  const place = at(100 - percentOf(axis, value));
  const beside = { class: 'kit-tick', x: '100%', dx: -26, y: place, 'text-anchor': 'end' };
  return [
    h('line', { class: 'kit-guess', x1: '0%', x2: '100%', y1: place, y2: place }),
    h('text', { ...beside, dy: -7 }, above),
    h('text', { ...beside, dy: 17 }, below),
  ];
}
