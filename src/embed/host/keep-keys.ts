/** Keys that move or choose in a control: the same turn slides and scroll pages. */
const MOVES = /^(?:Arrow(?:Left|Right|Up|Down)|Home|End|PageUp|PageDown)$/;
/** Controls that the browser itself moves by keys, that are pressed, and in which one types. */
const MOVED = 'input, select, [role="slider"], [role="tab"], .wcw-side';
const PRESSED = `${MOVED}, button, summary, a[href], [tabindex]`;
const TYPED = 'textarea, select, input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"])';

/** Whether a control uses a key: the figure has answered to it, or the browser will. */
export function isUsed(control: Element, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented) return true;
  if (ctrlKey || metaKey || altKey || key === 'Tab') return false;
  if (key === 'Escape') return control.closest('details[open]') !== null;
  if (control.matches(TYPED)) return true;
  if (MOVES.test(key)) return control.matches(MOVED);
  return (key === ' ' || key === 'Enter') && control.matches(PRESSED);
}

/**
 * Keeps from the page around the keys that a control of the figure uses. What is in a shadow root is to the page's listeners
 * the figure's element, in which they see no control, and presentations turn their slides by the keys that move a handle.
 * All other keys reach the page.
 */
export function keepKeys(figure: HTMLElement, signal: AbortSignal): void {
  const keep = (event: KeyboardEvent): void => {
    const [control] = event.composedPath();
    if (control instanceof Element && control !== figure && isUsed(control, event)) event.stopPropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) figure.addEventListener(type, keep, { signal });
}
