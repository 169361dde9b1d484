type Control = HTMLButtonElement | HTMLInputElement | HTMLSelectElement;

/** What a reader did to a figure that could not answer yet. */
interface Touch {
  readonly figure: HTMLElement;
  readonly control: Control;
  readonly name: string;
  /** The value wanted; of a key on a handle, the key. */
  readonly wanted: string | boolean | KeyboardEvent;
}

/** The parts of a figure that stay as the page brought them, deaf, until its first numbers have come. */
const PICTURE = '.wcw-stage, .wcw-side, .wcw-below, .wcw-replay';
/** Keys that move a handle. */
const MOVES = /^(?:Arrow|Page|Home$|End$)/;

/**
 * Hears what a reader does to figures that cannot answer yet, their script or their first numbers having still to come, and
 * does it again, in its order, once they can: buttons pressed (marked `aria-busy` until then) and settings moved, each
 * control once, and every key that moves a handle. A control that the living figure uses for something else is left alone.
 */
export function rememberEarlyTouches(page: Document): void {
  let touches: readonly Touch[] = [];
  let replaying = false;
  const hear = (event: Event): void => {
    const key = event.type === 'keydown';
    const control = (event.target as Element).closest<Control>(key ? '[role="slider"]' : 'button, input, select');
    const figure = control?.closest<HTMLElement>('wcw-figure');
    if (!control || !figure || replaying) return;
    const press = event.type === 'click';
    // A press of a checkbox is heard as its change, and one of a handle is none.
    if (key ? !isMove(event as KeyboardEvent) : isHandle(control) || press !== (control.localName === 'button')) return;
    // A press after keys that still wait, waits with them: a guess is moved before it is made.
    if (!isDeaf(figure, control) && !((press || key) && touches.some((touch) => touch.figure === figure))) return;
    if (press || key) {
      // Before its figure lives, a form would be sent to the server and a page scrolled.
      event.preventDefault();
      event.stopPropagation();
    }
    if (press) control.setAttribute('aria-busy', 'true');
    const wanted = key ? (event as KeyboardEvent) : isTicked(control) ? control.checked : control.value;
    touches = [
      ...touches.filter((touch) => key || touch.control !== control),
      { figure, control, name: nameOf(control), wanted },
    ];
    // A figure says that it lives, and that it has numbers, in these.
    living.observe(page, { subtree: true, attributeFilter: ['data-state', 'data-key'] });
  };
  const living = new MutationObserver(() => {
    const waiting = new Set<Element>();
    const due = touches.filter(({ figure, control }) => {
      if (!waiting.has(figure) && !isDeaf(figure, control)) return true;
      waiting.add(figure);
      return false;
    });
    touches = touches.filter((touch) => !due.includes(touch));
    if (touches.length === 0) living.disconnect();
    replaying = true;
    for (const { control, name, wanted } of due) {
      control.removeAttribute('aria-busy');
      if (nameOf(control) === name) repeat(control, wanted);
    }
    replaying = false;
  });
  for (const event of ['click', 'input', 'change', 'keydown']) page.addEventListener(event, hear, true);
}

/** Whether what is done to a control of a figure would be lost. */
function isDeaf(figure: HTMLElement, control: Control): boolean {
  const { state } = figure.dataset;
  return !state || (state !== 'error' && control.closest(PICTURE) !== null && !control.closest('[data-key]'));
}

function repeat(control: Control, wanted: Touch['wanted']): void {
  if (typeof wanted === 'object') {
    const { key, shiftKey } = wanted;
    control.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
  } else if (control.localName === 'button') control.click();
  else if (isTicked(control)) control.checked !== wanted && control.click();
  else {
    control.value = String(wanted);
    for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
  }
}

const isMove = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  MOVES.test(key) && !ctrlKey && !metaKey && !altKey;

const isHandle = (control: Control): boolean => control.getAttribute('role') === 'slider';

const isTicked = (control: Control): control is HTMLInputElement => /radio|checkbox/.test(control.type);

/** What a control does: a living figure may take over the same element for another purpose. */
function nameOf(control: Control): string {
  const { action, preset, menu } = control.dataset;
  const param = control.closest<HTMLElement>('[data-param]')?.dataset.param;
  const role = control.getAttribute('role');
  return [action, preset, menu, param, role, control.type, control.type === 'radio' && control.value].join();
}
