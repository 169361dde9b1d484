type Control = HTMLButtonElement | HTMLInputElement | HTMLSelectElement;

/** What a reader did to a figure that could not answer yet. */
interface Touch {
  readonly figure: Element;
  readonly control: Control;
  readonly name: string;
  /** The value wanted; of a key on a handle, the key; of a drag, how far below the handle's top. */
  readonly wanted: string | boolean | KeyboardEvent | number;
}

/**
 * What is heard of which controls. A press of a checkbox is heard as its change; one of a handle is none. Of what is dragged,
 * those on which a finger cannot scroll the page.
 */
const HEARD: Readonly<Record<string, string>> = {
  click: 'button:not([role=slider])',
  keydown: '[role=slider]',
  pointerdown: '.kit-handle',
  pointermove: '.kit-handle',
  input: 'input,select',
  change: 'input,select',
};
/**
 * Controls that answer to nothing: before their figure lives, and, in the parts that stay as the page brought them, before
 * its first numbers have come or failed to.
 */
const DEAF =
  'wcw-figure:not([data-state]) *,wcw-figure:not([data-state=error]) .wcw-figure:not([data-key]) :is(.wcw-stage,.wcw-side) *';

/**
 * Hears what a reader does to figures that cannot answer yet and does it again, in its order, once they can: buttons pressed
 * and settings moved, each control once, every key that moves a handle, and where it was dragged last; what is pressed is
 * marked `aria-busy` until then. A control that the living figure uses for something else is left alone.
 */
export function rememberEarlyTouches(page: Document): void {
  let touches: readonly Touch[] = [];
  let replaying = false;
  const waits = (figure: Element): boolean =>
    touches.some((touch) => touch.figure === figure && touch.control.matches(DEAF));
  const hear = (event: Event): void => {
    const { type, pointerId, offsetY } = event as PointerEvent;
    const control = (event.target as Element).closest<Control>(HEARD[type]!);
    const figure = control?.closest('wcw-figure');
    const key = type === 'keydown' && (event as KeyboardEvent);
    if (!figure || replaying || (key && !moves(key))) return;
    const typed = control!.localName !== 'button' && !key;
    // What is pressed after something that waits, waits with it: a guess is moved before it is made.
    if (!control!.matches(DEAF) && (typed || !waits(figure))) return;
    if (type === 'pointerdown') {
      // It keeps the pointer, should its figure live before it is let go; and with the focus in it, its figure gets its numbers.
      control!.setPointerCapture(pointerId);
      control!.focus({ preventScroll: true });
      return;
    }
    const drags = type === 'pointermove';
    if (drags && !control!.hasPointerCapture(pointerId)) return;
    if (!typed) {
      // Before its figure lives, a form would be sent to the server and a page scrolled.
      event.preventDefault();
      event.stopPropagation();
      control!.setAttribute('aria-busy', 'true');
    }
    touches = [
      ...touches.filter((touch) => key || touch.control !== control),
      {
        figure,
        control: control!,
        name: nameOf(control!),
        wanted: key || (drags ? offsetY : isTicked(control!) ? control.checked : control!.value),
      },
    ];
    // A figure says in these that it lives, and that it has numbers.
    living.observe(page, { subtree: true, attributeFilter: ['data-state', 'data-key'] });
  };
  const living = new MutationObserver(() => {
    const due = touches.filter(({ figure }) => !waits(figure));
    touches = touches.filter((touch) => !due.includes(touch));
    replaying = true;
    for (const { control, name, wanted } of due) {
      control.removeAttribute('aria-busy');
      if (nameOf(control) === name) repeat(control, wanted);
    }
    replaying = false;
    if (!touches.length) living.disconnect();
  });
  for (const type in HEARD) page.addEventListener(type, hear, true);
}

function repeat(control: Control, wanted: Touch['wanted']): void {
  if (typeof wanted === 'number') {
    // Handles follow a pointer that they hold, and this one may be gone.
    control.hasPointerCapture = () => true;
    control.dispatchEvent(new PointerEvent('pointermove', { clientY: control.getBoundingClientRect().top + wanted }));
    delete (control as Partial<Control>).hasPointerCapture;
  } else if (typeof wanted === 'object') control.dispatchEvent(new KeyboardEvent('keydown', wanted));
  else if (control.localName === 'button') control.click();
  else if (isTicked(control)) control.checked !== wanted && control.click();
  else {
    control.value = String(wanted);
    for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
  }
}

const moves = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^(Arrow|Page|Home$|End$)/.test(key) && !ctrlKey && !metaKey && !altKey;

const isTicked = (control: Control): control is HTMLInputElement => /radio|checkbox/.test(control.type);

/** What a control does: a living figure may take over the same element for another purpose. */
function nameOf(control: Control): string {
  const { dataset, type, value } = control;
  const param = control.closest<HTMLElement>('[data-param]')?.dataset;
  return JSON.stringify([dataset, param, control.getAttribute('role'), type, type === 'radio' && value]);
}
