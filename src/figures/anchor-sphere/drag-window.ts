import type { FigureActions } from '../../shell/figure.ts';
import { arrowOf } from './arrows.ts';
import type { SphereState } from './state.ts';

const PICTURE = 28;
const SIDE = 5;
/** Places of the window in a row or column, from 0. */
const LAST = PICTURE - SIDE;

/** Moves the window that cuts the patch out of the digit. Returns its end. */
export function connectWindow(stage: HTMLElement, actions: FigureActions, now: () => SphereState): () => void {
  const ended = new AbortController();
  const listening = { signal: ended.signal };
  const place = (row: number, column: number): void => {
    const within = (value: number): number => Math.max(0, Math.min(LAST, Math.round(value)));
    const at = { row: within(row), column: within(column) };
    actions.set(now().params.input === 'point' ? { ...at, input: 'patch' } : at);
  };
  const follow = (event: PointerEvent, picture: Element): void => {
    const box = picture.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    place(y * PICTURE - SIDE / 2, x * PICTURE - SIDE / 2);
  };
  stage.addEventListener(
    'pointerdown',
    (event) => {
      const picture = pictureOf(event.target);
      if (!picture || event.button !== 0) return;
      picture.setPointerCapture(event.pointerId);
      picture.querySelector<SVGElement>('.sph-window')?.focus({ preventScroll: true });
      follow(event, picture);
      event.preventDefault();
    },
    listening,
  );
  stage.addEventListener(
    'pointermove',
    (event) => {
      const picture = pictureOf(event.target);
      if (picture?.hasPointerCapture(event.pointerId)) follow(event, picture);
    },
    listening,
  );
  stage.addEventListener(
    'keydown',
    (event) => {
      const way = arrowOf(event);
      if (!way || !(event.target instanceof Element && event.target.closest('.sph-window'))) return;
      const { row, column } = now().params;
      place(row + way[1], column + way[0]);
      event.preventDefault();
    },
    listening,
  );
  return () => ended.abort();
}

function pictureOf(target: EventTarget | null): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>('.sph-picture') : null;
}
