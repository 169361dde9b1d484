import { REACH } from '../../experiments/shift/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { wayOf } from '../kit/arrows.ts';

/** Something square on the stage on which pointer, touch and arrow keys say by how much the picture is moved. */
export interface PlaceField {
  readonly name: string;
  readonly label: string;
  /** Where it stands, in words. */
  readonly told: string;
  readonly dx: number;
  readonly dy: number;
  /** Pixels of shift from one edge to the other. */
  readonly across: number;
  readonly drawn: Child;
}

const clamp = (shift: number): number => Math.max(-REACH, Math.min(REACH, Math.round(shift)));

/** The field: what is pressed or dragged to becomes the middle of the picture. */
export function placeField(
  { name, label, told, dx, dy, across, drawn }: PlaceField,
  actions: FigureActions,
): ElementNode {
  const point = (event: Event): void => {
    const { clientX, clientY, pointerId, currentTarget, type } = event as PointerEvent;
    const field = currentTarget as HTMLElement;
    if (type === 'pointerdown') field.setPointerCapture(pointerId);
    if (!field.hasPointerCapture(pointerId)) return;
    const area = field.getBoundingClientRect();
    const shift = (at: number, from: number, length: number): number => clamp(((at - from) / length - 0.5) * across);
    actions.set({ dx: shift(clientX, area.left, area.width), dy: shift(clientY, area.top, area.height) });
  };
  // Keys may come faster than pictures.
  const now = { dx, dy };
  const press = (event: Event): void => {
    const way = wayOf(event as KeyboardEvent);
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    now.dx = clamp(now.dx + way[0]);
    now.dy = clamp(now.dy + way[1]);
    actions.set(now);
  };
  return h(
    'div',
    {
      class: `shift-field shift-${name}`,
      key: name,
      role: 'slider',
      tabindex: 0,
      'aria-label': label,
      'aria-valuemin': -REACH,
      'aria-valuemax': REACH,
      'aria-valuenow': dx,
      'aria-valuetext': told,
      on: { pointerdown: point, pointermove: point, keydown: press },
    },
    drawn,
  );
}
