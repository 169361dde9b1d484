import type { FigureActions } from '../../shell/figure.ts';
import type { ConfusionState } from './state.ts';

/** Degrees that an arrow key turns a direction; with Shift a single one. */
const STEP = 5;

/** Turns the directions on the circle by pointer, touch and arrow keys. Listens on the stage, since the view redraws it. */
export function connect(stage: HTMLElement, actions: FigureActions, now: () => ConfusionState): () => void {
  const ended = new AbortController();
  const listening = { signal: ended.signal };
  const degreesOf = (name: string): number => Number((now().params as Readonly<Record<string, unknown>>)[name]);
  let drag: { readonly name: string; readonly offset: number } | undefined;

  stage.addEventListener(
    'pointerdown',
    (event) => {
      const handle = handleOf(event.target);
      const svg = handle?.closest<SVGElement>('.sgn-circle');
      if (!handle || !svg || event.button !== 0) return;
      const name = handle.dataset.turns ?? '';
      drag = { name, offset: degreesOf(name) - pointedAt(event, svg) };
      svg.setPointerCapture(event.pointerId);
      handle.focus({ preventScroll: true });
      event.preventDefault();
    },
    listening,
  );
  stage.addEventListener(
    'pointermove',
    (event) => {
      const svg = event.target instanceof Element ? event.target.closest<SVGElement>('.sgn-circle') : null;
      if (drag && svg?.hasPointerCapture(event.pointerId))
        actions.set({ [drag.name]: within(pointedAt(event, svg) + drag.offset) });
    },
    listening,
  );
  for (const over of ['lostpointercapture', 'pointercancel'] as const)
    stage.addEventListener(
      over,
      () => {
        drag = undefined;
      },
      listening,
    );
  stage.addEventListener(
    'keydown',
    (event) => {
      const handle = handleOf(event.target);
      const sign = { ArrowLeft: 1, ArrowUp: 1, ArrowRight: -1, ArrowDown: -1 }[event.key];
      if (!handle || !sign || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = event.shiftKey ? 1 : STEP;
      const name = handle.dataset.turns ?? '';
      actions.set({ [name]: within(degreesOf(name) + sign * step) });
      event.preventDefault();
    },
    listening,
  );
  return () => ended.abort();
}

/** Where the pointer is seen from the circle's middle, in degrees anticlockwise from the right. */
function pointedAt(event: PointerEvent, svg: Element): number {
  const box = svg.getBoundingClientRect();
  const [right, down] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2];
  return (Math.atan2(-down, right) * 180) / Math.PI;
}

/** Degrees from -180 to 180, in tenths. */
function within(degrees: number): number {
  return Math.round((degrees - 360 * Math.round(degrees / 360)) * 10) / 10 + 0;
}

function handleOf(target: EventTarget | null): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>('[data-turns]') : null;
}
