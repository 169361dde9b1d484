import { type Child, type ElementNode, h } from '../../shell/html.ts';

/** The moments of a run that a chart leads through, by pointer, touch and keys: all views show the one it stands at. */
export interface RunCursor {
  /** Places of the moments, ascending, in per cent of the chart's width. */
  readonly moments: readonly number[];
  /** Index of the moment shown. */
  readonly position: number;
  readonly label: string;
  /** The moment in words, with its numbers. */
  readonly told: string;
  /** Nothing to lead through: a run goes on, or has no moments. */
  readonly still: boolean;
  /** A mouse that leaves the chart leaves the moment as it is, instead of going back to the last. */
  readonly stays?: boolean;
  to(position: number): void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** What is drawn, with its cursor. A mouse leads while it is over the chart; a finger leaves the moment where it was lifted. */
export function cursor(options: RunCursor, ...drawn: Child[]): ElementNode {
  const { moments, position, label, told, still, stays, to } = options;
  const last = moments.length - 1;
  const point = (event: Event): void => {
    const { clientX, pointerType, buttons, currentTarget } = event as PointerEvent;
    const hovers = pointerType === 'mouse' && !stays;
    if (still || (!hovers && buttons === 0 && event.type !== 'pointerdown')) return;
    const area = (currentTarget as Element).querySelector('.kit-area')?.getBoundingClientRect();
    if (area) to(nearest(moments, (100 * (clientX - area.left)) / area.width));
  };
  // Keys may come faster than pictures.
  let now = position;
  const press = (event: Event): void => {
    const { key, target, currentTarget, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    const step = STEPS[key];
    if (still || step === undefined || target !== currentTarget || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    event.stopPropagation();
    now = Math.max(0, Math.min(last, now + step));
    to(now);
  };
  return h(
    'div',
    {
      class: 'kit-cursor',
      key: 'cursor',
      role: 'slider',
      tabindex: 0,
      'aria-disabled': still ? 'true' : undefined,
      'aria-label': label,
      'aria-valuemin': 0,
      'aria-valuemax': Math.max(0, last),
      'aria-valuenow': position,
      'aria-valuetext': told,
      on: {
        pointermove: point,
        pointerdown: point,
        pointerleave: (event) => {
          if (!still && !stays && (event as PointerEvent).pointerType === 'mouse') to(last);
        },
        keydown: press,
      },
    },
    ...drawn,
  );
}

/** The index of the moment that lies nearest to a place. */
export function nearest(moments: readonly number[], place: number): number {
  let best = 0;
  for (const [i, moment] of moments.entries()) {
    if (Math.abs(moment - place) < Math.abs(moments[best]! - place)) best = i;
  }
  return best;
}
