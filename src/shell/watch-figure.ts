import type { Controller } from './controller.ts';
import { makeFirstCanvas } from './first-canvas.ts';
import { whenIdle } from './idle.ts';
import { keepRoom } from './keep-room.ts';
import { PATIENCE, watchDistance } from './lifecycle.ts';
import { pageClock } from './live-region.ts';

/** From this width of its own on a figure shows two views side by side, in letters of its reader: as in `styles/frame.css`. */
const TWO_VIEWS = 40;

/** Whether an element has room for two views; undefined while it has no width. */
export function isWide(element: HTMLElement): boolean | undefined {
  const { clientWidth } = element;
  if (clientWidth === 0) return undefined;
  const asked = element.shadowRoot?.querySelector('.wcw-root') ?? element;
  return clientWidth >= TWO_VIEWS * Number.parseFloat(getComputedStyle(asked).fontSize);
}

/**
 * Watches what happens to a figure's element: it gets ready at the first touch (or, `early`, when near), parks when long out
 * of sight, and tells of another width or attribute. Ends with what it returns, and listens no longer than `signal` allows.
 */
export function watchFigure(
  element: HTMLElement,
  controller: Controller,
  early: boolean,
  signal: AbortSignal,
  on: { wide(wide: boolean): void; attributes(changes: readonly MutationRecord[]): void },
): () => void {
  const wake = (): void => void controller.wake();
  for (const event of ['pointerover', 'focusin', 'touchstart']) {
    element.addEventListener(event, wake, { signal, once: true, passive: true });
  }
  // Whoever reached for it before its script had come is there already.
  if (element.matches(':hover, :focus-within')) wake();
  const closeMenu = (): void =>
    (element.shadowRoot ?? element).querySelector('.wcw-menu[open]')?.removeAttribute('open');
  element.addEventListener('keydown', (event) => event.key === 'Escape' && closeMenu(), { signal });
  document.addEventListener('pointerdown', (event) => event.composedPath().includes(element) || closeMenu(), {
    signal,
  });
  const attributes = new MutationObserver(on.attributes);
  attributes.observe(element, { attributes: true });
  let forget = (): void => {};
  const widths = new ResizeObserver(() => {
    const wide = isWide(element);
    if (wide !== undefined) on.wide(wide);
    keepRoom(element);
  });
  widths.observe(element);
  const unwatch = watchDistance(element, {
    near() {
      controller.seen(true);
      whenIdle(makeFirstCanvas);
      if (early) wake();
    },
    away: () => controller.seen(false),
    far() {
      controller.asked = false;
      // Whoever starts it out of sight, as a page around it can, wants it to train there.
      forget = pageClock.after(PATIENCE, () => controller.asked || controller.park());
    },
    back: () => forget(),
  });
  return () => {
    forget();
    unwatch();
    widths.disconnect();
    attributes.disconnect();
  };
}
