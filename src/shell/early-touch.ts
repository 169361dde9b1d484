type Control = HTMLButtonElement | HTMLInputElement | HTMLSelectElement;

/**
 * Hears what a reader does to figures whose script has not come yet, and does it again once they live: buttons pressed
 * (marked `aria-busy` until then) and settings moved, each control once, in the order of the last touches. A control that
 * the living figure uses for something else is left alone.
 */
export function rememberEarlyTouches(page: Document): void {
  const touched = new Map<Control, { readonly name: string; readonly wanted: string | boolean }>();
  const hear = (event: Event): void => {
    const control = (event.target as Element).closest<Control>('button, input, select');
    const figure = control?.closest<HTMLElement>('wcw-figure');
    if (!control || !figure || figure.dataset.state) return;
    // A press of a checkbox is heard as its change.
    if ((event.type === 'click') !== (control.localName === 'button')) return;
    if (event.type === 'click') {
      // Before its figure lives, a form would be sent to the server.
      event.preventDefault();
      control.setAttribute('aria-busy', 'true');
    }
    touched.delete(control);
    touched.set(control, { name: nameOf(control), wanted: isTicked(control) ? control.checked : control.value });
  };
  for (const event of ['click', 'input', 'change']) page.addEventListener(event, hear, true);
  // A figure says its state for the first time when it has begun to live.
  page.addEventListener('statechange', ({ target }) => {
    for (const [control, { name, wanted }] of touched) {
      if (!(target as Element).contains(control)) continue;
      touched.delete(control);
      control.removeAttribute('aria-busy');
      if (nameOf(control) === name) repeat(control, wanted);
    }
  });
}

function repeat(control: Control, wanted: string | boolean): void {
  if (control.localName === 'button') control.click();
  else if (isTicked(control)) control.checked !== wanted && control.click();
  else {
    control.value = String(wanted);
    for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
  }
}

const isTicked = (control: Control): control is HTMLInputElement => /radio|checkbox/.test(control.type);

/** What a control does: a living figure may take over the same element for another purpose. */
function nameOf(control: Control): string {
  const { action, preset, menu } = control.dataset;
  const param = control.closest<HTMLElement>('[data-param]')?.dataset.param;
  return [action, preset, menu, param, control.type, control.type === 'radio' && control.value].join();
}
