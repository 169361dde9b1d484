/**
 * Moves the focus from the control that an event came from, which is about to go, to what the first of these selectors
 * finds in the same figure: left to itself it would fall to the top of the page.
 */
export function moveFocus(event: Event, ...selectors: readonly string[]): void {
  const figure = (event.currentTarget as Element).closest('.wcw-figure');
  const next = selectors.map((selector) => figure?.querySelector<HTMLElement>(selector)).find(Boolean);
  next?.focus({ preventScroll: true });
}

/**
 * The same for what is drawn only after the event: the focus moves once it has come, or stays. Whoever has moved it on
 * meanwhile keeps it.
 */
export function moveFocusSoon(event: Event, selector: string): void {
  const control = event.currentTarget as Element;
  const figure = control.closest('.wcw-figure');
  const root = control.getRootNode() as Document | ShadowRoot;
  const before = root.activeElement;
  const look = (frames: number): void => {
    if (root.activeElement !== before) return;
    const next = figure?.querySelector<HTMLElement>(selector);
    if (next) next.focus({ preventScroll: true });
    else if (frames > 0) requestAnimationFrame(() => look(frames - 1));
  };
  look(10);
}
