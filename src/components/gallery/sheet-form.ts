import type { Embedding } from './embedding.ts';

type Field = HTMLInputElement | HTMLSelectElement;
type Values = Readonly<Record<string, string>>;

/** What the form of a sheet says, beside what never changes. */
export type Chosen = Pick<Embedding, 'settings' | 'compact' | 'theme'> & { readonly room: 'wide' | 'narrow' };

/** The form of a figure's sheet. */
export interface SheetForm {
  chosen(): Chosen;
  /** All parameters at the values shown. */
  values(): Values;
  /** Shows these values; what the form has no field for is passed over. */
  show(values: Readonly<Record<string, string | number>>): void;
}

const isSwitch = (field: Field) => field.dataset.param === 'switch';
const textOf = (field: Field): string =>
  isSwitch(field) ? ((field as HTMLInputElement).checked ? 'on' : 'off') : field.value;

/** How a field stood when the page came: at its parameter's default. */
function defaultOf(field: Field): string {
  if (field instanceof HTMLSelectElement)
    return [...field.options].find((option) => option.defaultSelected)?.value ?? '';
  if (!isSwitch(field)) return field.defaultValue;
  return field.defaultChecked ? 'on' : 'off';
}

const same = (a: string, b: string): boolean => a === b || (a !== '' && b !== '' && Number(a) === Number(b));

/** `presets` are the figure's, each with every parameter as this copy of the site has it. */
export function sheetForm(
  form: HTMLFormElement,
  presets: Readonly<Record<string, Readonly<Record<string, string | number>>>>,
): SheetForm {
  const fields = [...form.querySelectorAll<Field>('[data-param]')];
  const links = [...form.querySelectorAll<HTMLElement>('[data-preset]')];
  const conditions = [...form.querySelectorAll<HTMLElement>('[data-when]')];
  const defaults = Object.fromEntries(fields.map((field) => [field.name, defaultOf(field)]));
  // What cannot be used is not taken over: the field says why.
  const values = (): Record<string, string> =>
    Object.fromEntries(
      fields.map((field) => [field.name, field.validity.valid ? textOf(field) : defaults[field.name]!]),
    );
  const answer = (name: string): string => String(new FormData(form).get(name) ?? '');

  /** The preset that the values are of, if any. */
  const presetOf = (now: Values): string | undefined =>
    Object.keys(presets).find((name) => Object.keys(now).every((key) => same(now[key]!, String(presets[name]![key]))));

  const mark = (): void => {
    const now = values();
    const preset = presetOf(now);
    for (const link of links) link.toggleAttribute('aria-current', link.dataset.preset === preset);
    for (const link of links) if (link.dataset.preset === preset) link.setAttribute('aria-current', 'true');
    for (const row of conditions) row.hidden = !row.dataset.is!.split(' ').includes(now[row.dataset.when!] ?? '');
  };
  mark();
  form.addEventListener('input', mark);

  return {
    values,
    chosen() {
      const now = values();
      const changed = Object.entries(now).filter(([name, value]) => !same(value, defaults[name]!));
      const preset = changed.length > 0 ? presetOf(now) : undefined;
      const hidden = new FormData(form).getAll('hide').join(',');
      const theme = answer('theme');
      return {
        settings: [
          ...(preset ? [['preset', preset] as const] : changed),
          ...(hidden ? [['hide', hidden] as const] : []),
        ],
        compact: answer('view') === 'compact',
        theme: theme === 'light' || theme === 'dark' ? theme : undefined,
        room: answer('room') === 'narrow' ? 'narrow' : 'wide',
      };
    },
    show(given) {
      for (const field of fields) {
        const value = given[field.name];
        if (value === undefined || same(textOf(field), String(value))) continue;
        // What is being typed is not taken out of the reader's hands.
        if (field === document.activeElement && field.dataset.param === 'number') continue;
        if (isSwitch(field)) (field as HTMLInputElement).checked = value === 'on';
        else field.value = String(value);
      }
      mark();
    },
  };
}
