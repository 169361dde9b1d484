import { type ElementNode, h } from '../../shell/html.ts';
import { type Way, wayOf } from '../kit/arrows.ts';
import { at } from '../kit/tones.ts';

/** Something that is dragged over a surface, the nearest element around it with `data-surface`, and moved by arrow keys. */
export interface Handle {
  readonly key: string;
  readonly look: string;
  readonly label: string;
  readonly told: string;
  readonly min: number;
  readonly max: number;
  readonly now: number;
  /** Where its middle stands, in per cent of the surface. */
  readonly left: number;
  readonly top: number;
  /** The pointer has moved there, in shares of the surface from its left and its top. */
  drag(right: number, down: number): void;
  /** By an arrow key, or by Home and End, infinitely far; `fine` with Shift. */
  nudge(way: Way, fine: boolean): void;
}

export function handle({ key, look, label, told, min, max, now, left, top, drag, nudge }: Handle): ElementNode {
  return h('button', {
    type: 'button',
    key,
    class: ['spc-handle', look],
    role: 'slider',
    'aria-label': label,
    'aria-valuemin': min,
    'aria-valuemax': max,
    'aria-valuenow': Number(now.toFixed(2)),
    'aria-valuetext': told,
    style: `left:${at(left)};top:${at(top)}`,
    on: {
      pointerdown: (event) => {
        const { currentTarget, pointerId } = event as PointerEvent;
        (currentTarget as HTMLElement).setPointerCapture(pointerId);
      },
      pointermove: (event) => {
        const { clientX, clientY, currentTarget, pointerId } = event as PointerEvent;
        const button = currentTarget as HTMLElement;
        const box = button.hasPointerCapture(pointerId) && button.closest('[data-surface]')?.getBoundingClientRect();
        if (box) drag((clientX - box.left) / box.width, (clientY - box.top) / box.height);
      },
      keydown: (event) => {
        const way = wayOf(event as KeyboardEvent);
        if (!way) return;
        event.preventDefault();
        event.stopPropagation();
        nudge(way, (event as KeyboardEvent).shiftKey);
      },
    },
  });
}
