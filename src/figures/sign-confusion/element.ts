import type { FigureActions } from '../../shell/figure-state.ts';
import { connectDrag, within } from '../kit/drag.ts';
import type { ConfusionState } from './state.ts';

/** Degrees that an arrow key turns a direction; with Shift a single one. */
const STEP = 5;

/** Turns the directions on the circle by pointer, touch and arrow keys. Returns its end. */
export function connect(stage: HTMLElement, actions: FigureActions, now: () => ConfusionState): () => void {
  const degreesOf = (name: string): number => Number((now().params as Readonly<Record<string, unknown>>)[name]);
  return connectDrag<{ readonly name: string; readonly offset: number }>(stage, {
    surface: '.sgn-circle',
    hasEnds: true,
    press(event, svg) {
      const handle = handleOf(event.target);
      if (!handle) return undefined;
      const name = handle.dataset.turns ?? '';
      return { held: { name, offset: degreesOf(name) - pointedAt(event, svg) }, focus: handle };
    },
    drag({ name, offset }, event, svg) {
      actions.set({ [name]: halfTurn(name, pointedAt(event, svg) + offset) });
    },
    nudge([right, down], event) {
      const handle = handleOf(event.target);
      if (!handle) return false;
      const name = handle.dataset.turns ?? '';
      // Anticlockwise to the left and upwards; the first place and the last are the same.
      const turned = halfTurn(name, degreesOf(name) - (right + down) * (event.shiftKey ? 1 : STEP));
      actions.set({ [name]: Number.isFinite(right) ? turned : 180 * Math.sign(right) });
      return true;
    },
  });
}

/** Where the pointer is seen from the circle's middle, in degrees anticlockwise from the right. */
function pointedAt(event: PointerEvent, svg: Element): number {
  const box = svg.getBoundingClientRect();
  const [right, down] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2];
  return (Math.atan2(-down, right) * 180) / Math.PI;
}

/** Degrees from -180 to 180, whole ones for the input, which is a slider too, and tenths for the anchors. */
function halfTurn(name: string, degrees: number): number {
  const parts = name === 'x' ? 1 : 10;
  return Math.round((degrees - 360 * Math.round(degrees / 360)) * parts) / parts + 0;
}

const handleOf = (target: EventTarget | null): SVGElement | null => within<SVGElement>(target, '[data-turns]');
