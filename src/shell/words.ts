/** One file of `content/strings`: words by name, nested. A leaf map with `other` is a plural (keys: exact numbers and CLDR categories). */
export interface StringTree {
  readonly [name: string]: string | StringTree;
}

export type WordValues = Readonly<Record<string, string | number>>;

/** Looks words up: `words('inversion.title')`, `words('shell.left', { count: 12 })`. */
export interface Words {
  (key: string, values?: WordValues): string;
  /** Whether the key leads to words. */
  has(key: string): boolean;
  /** Language tag, for numbers and plurals. */
  readonly lang: string;
}

/**
 * Words from string files by area (`{ shell, inversion, errors }`): the key `inversion.title` is `title` in the file
 * `inversion.yaml`. In a string `{n}` is replaced by a value; a number is written with the language's separators and at most
 * three decimals, `{n:1}` with one decimal always, `{share:%1}` as per cent with one decimal, `{seed:raw}` as it is. A
 * space before a per cent sign does not break.
 * Throws an Error for a missing key or value: a figure with missing words fails its build and its tests.
 */
export function createWords(areas: Readonly<Record<string, StringTree>>, lang = 'en'): Words {
  const plural = new Intl.PluralRules(lang);
  const find = (key: string): string | StringTree | undefined => {
    let at: string | StringTree | undefined = areas;
    for (const part of key.split('.')) {
      if (typeof at !== 'object' || !Object.hasOwn(at, part)) return undefined;
      at = at[part];
    }
    return at;
  };
  const words = (key: string, values: WordValues = {}): string => {
    const found = find(key);
    const template = typeof found === 'object' ? pick(found, values.count, plural) : found;
    if (template === undefined) throw new Error(`no words for "${key}" (${lang})`);
    const written = template.replace(/\{([\w.-]+)(?::([^}]*))?\}/g, (_, name: string, format?: string) => {
      if (!Object.hasOwn(values, name)) throw new Error(`"${key}" wants a value for {${name}}`);
      return write(values[name], format, lang);
    });
    return written.replaceAll(' %', PER_CENT);
  };
  const has = (key: string): boolean => {
    const found = find(key);
    return typeof found === 'string' || (typeof found === 'object' && typeof found.other === 'string');
  };
  return Object.assign(words, { has, lang });
}

/** The sign as it stands after a number everywhere, whatever the language's habit: with a space that does not break (ISO 80000-1). */
const PER_CENT = '\u00a0%';
/** As wide as a plus and a digit: a hyphen is too short for a sign. */
const MINUS = '\u2212';

/** A number in a language, with a true minus sign: `format` is empty, a count of decimals, `%` with a count of decimals, or `raw`. */
export function write(value: string | number, format: string | undefined, lang: string): string {
  if (typeof value === 'string' || format === 'raw') return String(value);
  if (!Number.isFinite(value)) return '–';
  const key = `${lang} ${format ?? ''}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(lang, numberOptions(format));
  formatters.set(key, formatter);
  // What rounds to nothing has no sign.
  return formatter
    .format(value)
    .replace(/^-(?=[0.,]*\D*$)/, '')
    .replace(/^-/, MINUS)
    .replace(/\s*%/, PER_CENT);
}

/** Making one costs far more than using it, and a running figure writes hundreds of numbers a second. */
const formatters = new Map<string, Intl.NumberFormat>();

function numberOptions(format: string | undefined): Intl.NumberFormatOptions {
  if (!format) return { maximumFractionDigits: 3 };
  const digits = Number(format.replace('%', '') || 0);
  const style = format.startsWith('%') ? 'percent' : 'decimal';
  return { style, minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function pick(forms: StringTree, count: string | number | undefined, plural: Intl.PluralRules): string | undefined {
  const form = forms[String(count)] ?? forms[plural.select(Number(count))] ?? forms.other;
  return typeof form === 'string' ? form : undefined;
}
