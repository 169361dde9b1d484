import type { FigureActions } from '../../shell/figure-state.ts';
import { connectDrag, within } from '../kit/drag.ts';
import type { SphereState } from './state.ts';

const PICTURE = 28;
const SIDE = 5;
/** Places of the window in a row or column, from 0. */
const LAST = PICTURE - SIDE;

/** Moves the window that cuts the patch out of the digit. Returns its end. */
export function connectWindow(figure: HTMLElement, actions: FigureActions, now: () => SphereState): () => void {
  const place = (row: number, column: number): void => {
    const inside = (value: number): number => Math.max(0, Math.min(LAST, Math.round(value)));
    const at = { row: inside(row), column: inside(column) };
    actions.set(now().params.input === 'point' ? { ...at, input: 'patch' } : at);
  };
  const follow = (event: PointerEvent, picture: Element): void => {
    const box = picture.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    place(y * PICTURE - SIDE / 2, x * PICTURE - SIDE / 2);
  };
  return connectDrag<'window'>(figure, {
    surface: '.sph-picture',
    hasEnds: true,
    press(event, picture) {
      follow(event, picture);
      return { held: 'window', focus: picture.querySelector('.sph-window') };
    },
    drag: (_, event, picture) => follow(event, picture),
    nudge([right, down], event) {
      if (!within(event.target, '.sph-window')) return false;
      const { row, column } = now().params;
      place(row + down, column + right);
      return true;
    },
  });
}
