import type { FigureActions } from '../../shell/figure-state.ts';
import { arrowOf } from '../kit/arrows.ts';
import { connectDrag, within } from '../kit/drag.ts';
import { chosenOf } from './chosen.ts';
import { connectOwn } from './own.ts';
import type { LayersState } from './state.ts';

const SURFACE = '[data-stage]';

/** Layer, map and place that a pointer is on. */
function underPointer(element: HTMLElement, event: PointerEvent) {
  const { stage, map, strip, rows, columns } = element.dataset;
  const box = element.getBoundingClientRect();
  const at = (share: number, end: number): number => Math.max(0, Math.min(end - 1, Math.floor(share * end)));
  const row = at((event.clientY - box.top) / box.height, Number(rows));
  const column = at((event.clientX - box.left) / box.width, Number(columns));
  const layer = Number(stage) + 1;
  if (strip) return { layer, map: row * Number(columns) + column + 1, row: 0, column: 0 };
  return { layer, map: Number(map) + 1, row: row + 1, column: column + 1 };
}

/** Maps are tapped, dragged over, and moved over by arrow keys; Page up and down, comma and full stop go to another map. */
export function connect(stage: HTMLElement, actions: FigureActions, now: () => LayersState): () => void {
  const ended = new AbortController();
  /** Of another layer it is shown what it passes on, before pooling. */
  const choose = (unit: ReturnType<typeof underPointer>): void => {
    const { layer, pooled } = now().params;
    actions.set({ ...unit, pooled: unit.layer === layer ? pooled : 'off' });
  };
  const end = connectDrag<true>(stage, {
    surface: SURFACE,
    press(event, surface) {
      const element = surface as unknown as HTMLElement;
      choose(underPointer(element, event));
      return { held: true, focus: element };
    },
    drag: (_, event, surface) => choose(underPointer(surface as unknown as HTMLElement, event)),
    nudge([right, down], event) {
      const element = within<HTMLElement>(event.target, SURFACE);
      const chosen = chosenOf(now());
      if (!element || !chosen) return false;
      const { unit, answer, row, column } = chosen;
      const layer = Number(element.dataset.stage) + 1;
      if (answer.height * answer.width === 1 || layer - 1 !== unit.stage) {
        const columns = Number(element.dataset.columns);
        const first = Number(element.dataset.map ?? 0);
        const from = layer - 1 === unit.stage ? unit.map : first;
        turn(element, layer, from + right + down * (element.dataset.strip ? columns : 1));
      } else {
        const clamp = (value: number, size: number): number => Math.max(1, Math.min(size, value));
        actions.set({
          row: clamp(row + down + 1, answer.height),
          column: clamp(column + right + 1, answer.width),
        });
      }
      return true;
    },
  });
  const turn = (element: HTMLElement, layer: number, map: number): void => {
    const rowOf = element.closest<HTMLElement>('[data-count]');
    const count = Number(rowOf?.dataset.count ?? 10);
    const to = (map + count) % count;
    choose({ layer, map: to + 1, row: 0, column: 0 });
    rowOf?.querySelector<HTMLElement>(`[data-map="${to}"]`)?.focus();
  };
  stage.addEventListener(
    'keydown',
    (event) => {
      const element = within<HTMLElement>(event.target, SURFACE);
      if (!element || arrowOf(event)) return;
      const step = { PageUp: -1, ',': -1, PageDown: 1, '.': 1, Enter: 0, ' ': 0 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const chosen = chosenOf(now());
      const layer = Number(element.dataset.stage) + 1;
      const at = element.dataset.strip ? (chosen?.unit.map ?? 0) : Number(element.dataset.map);
      turn(element, layer, at + step);
    },
    { signal: ended.signal },
  );
  const endOwn = connectOwn(stage.parentElement!, actions, now);
  return () => {
    endOwn();
    end();
    ended.abort();
  };
}
