import { arrowOf, type Way, wayOf } from './arrows.ts';

/** Something on a stage that pointer and touch drag, and that arrow keys move. `G` is what a press has taken hold of. */
export interface Draggable<G> {
  /** Selector of what the pointer moves on: it keeps the pointer while something is held. */
  readonly surface: string;
  /** What is held at a press, and what gets the focus then; undefined where there is nothing to hold. */
  press(event: PointerEvent, surface: SVGElement): { readonly held: G; readonly focus: Element | null } | undefined;
  /** The pointer has moved with something held. */
  drag(held: G, event: PointerEvent, surface: SVGElement): void;
  /** Whether it has a first and a last place, to which Home and End lead by infinitely many steps. */
  readonly hasEnds?: boolean;
  /** An arrow key; true where it was meant for this. */
  nudge(way: Way, event: KeyboardEvent): boolean;
}

/** Lets it be moved. Listens on the stage, since the view redraws what is in it. Returns its end. */
export function connectDrag<G>(stage: HTMLElement, what: Draggable<G>): () => void {
  const ended = new AbortController();
  const listening = { signal: ended.signal };
  const surfaceOf = (event: Event): SVGElement | null => within<SVGElement>(event.target, what.surface);
  let grip: { readonly held: G } | undefined;

  stage.addEventListener(
    'pointerdown',
    (event) => {
      const surface = surfaceOf(event);
      const pressed = surface && event.button === 0 ? what.press(event, surface) : undefined;
      if (!surface || !pressed) return;
      grip = pressed;
      surface.setPointerCapture(event.pointerId);
      (pressed.focus as SVGElement | null)?.focus({ preventScroll: true });
      event.preventDefault();
    },
    listening,
  );
  stage.addEventListener(
    'pointermove',
    (event) => {
      const surface = surfaceOf(event);
      if (grip && surface?.hasPointerCapture(event.pointerId)) what.drag(grip.held, event, surface);
    },
    listening,
  );
  const letGo = (): void => {
    grip = undefined;
  };
  for (const over of ['lostpointercapture', 'pointercancel'] as const) stage.addEventListener(over, letGo, listening);
  stage.addEventListener(
    'keydown',
    (event) => {
      const way = what.hasEnds ? wayOf(event) : arrowOf(event);
      if (way && what.nudge(way, event)) event.preventDefault();
    },
    listening,
  );
  return () => ended.abort();
}

/** The element around an event's target, itself included, that a selector finds. */
export function within<E extends Element>(target: EventTarget | null, selector: string): E | null {
  return target instanceof Element ? target.closest<E>(selector) : null;
}
