/** How tall the tallest view of a figure was, in CSS pixels, at the width that it has now. */
interface Tallest {
  readonly width: number;
  readonly height: number;
}

const seen = new WeakMap<HTMLElement, Tallest>();

/**
 * In one column a long view makes its figure longer. What it took is kept below the figure when a shorter one is opened, so
 * that the page goes down once and never up under a reader's eyes. Where two views stand side by side all are equally high.
 */
export function keepRoom(element: HTMLElement): void {
  const figure = (element.shadowRoot ?? element).querySelector<HTMLElement>('.wcw-framed');
  const pane = figure?.querySelector<HTMLElement>(figure.dataset.open === 'side' ? '.wcw-side' : '.wcw-stage');
  if (!pane) return;
  const [width, height] = [element.clientWidth, pane.offsetHeight];
  const before = seen.get(element);
  const tallest = before?.width === width ? Math.max(before.height, height) : height;
  seen.set(element, { width, height: tallest });
  element.style.paddingBlockEnd = tallest > height ? `${tallest - height}px` : '';
}
