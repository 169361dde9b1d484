import strings from '../../../content/strings/en/class.yaml';
import { classLine } from '../../experiments/class-lines/line.ts';
import { figuresIn, readClass } from '../../experiments/class-lines/text.ts';
import { toCsv } from '../../shell/data-table.ts';
import { copy, download } from '../../shell/download.ts';
import { patch } from '../../shell/patch.ts';
import { createWords, type StringTree } from '../../shell/words.ts';
import { drawOwn } from '../strip-own.ts';
import { keptText } from './kept-text.ts';
import { loadClassFigure } from './load-class-figure.ts';
import type { ClassState } from './state.ts';
import { classTable } from './table.ts';
import { classView } from './view.ts';

const words = createWords({ class: strings as StringTree }, document.documentElement.lang);
/** Ten thousand long lines; what is more is no list of a class. */
const MOST_BYTES = 2_000_000;

/** Where the page is, and what stands on it. */
export interface ClassPlace {
  readonly area: HTMLTextAreaElement;
  /** All that is said and drawn of the lines. */
  readonly shown: HTMLElement;
  /** What is told of the lines themselves. */
  readonly told: HTMLElement;
  readonly erase: HTMLButtonElement;
  /** Figures that lines may name. */
  readonly names: ReadonlySet<string>;
  /** The site's root. */
  readonly base: URL;
}

/** Reads the lines whenever they change, keeps them in the tab, and draws the class. Returns how to give it other lines. */
export function connectClass({ area, shown, told, erase, names, base }: ClassPlace) {
  const kept = keptText();
  let state: ClassState = { text: '', figures: new Map() };
  const strips = () => shown.querySelectorAll<HTMLElement>('.strip');

  const update = (change: Partial<ClassState>): void => {
    state = { ...state, ...change };
    // What was drawn into the strips is not the view's own.
    for (const strip of strips()) drawOwn(strip, []);
    patch(shown, classView(state, words, actions));
    for (const strip of strips()) drawOwn(strip, valuesOf(strip));
  };
  const read = async (): Promise<void> => {
    const text = area.value;
    erase.hidden = text === '';
    kept.write(text);
    told.textContent = words(`class.paste.${kept.keeps ? 'kept' : 'unkept'}`);
    if (text.trim() === '') return update({ text, read: undefined, missing: undefined, answer: undefined });
    const figures = new Map(state.figures);
    for (const name of figuresIn(text)) {
      if (figures.has(name) || !names.has(name)) continue;
      const figure = await loadClassFigure(base, name);
      if (!figure) return update({ missing: name });
      figures.set(name, figure);
    }
    if (area.value !== text) return;
    const found = readClass(text, (name) => figures.get(name));
    update({ text, figures, read: found, missing: undefined, answer: undefined });
  };
  const give = async (text: string): Promise<void> =>
    update({ answer: (await copy(text)) ? { key: 'copied' } : { key: 'denied', text } });
  const table = (): string => toCsv(classTable(state.read!, words));
  const actions = {
    copyTable: () => void give(table()),
    saveTable: () => download('class.csv', 'text/csv', table()),
    copyLink: () => void give(linkTo(state, base)),
    print: () => print(),
  };

  area.addEventListener('input', () => void read());
  erase.addEventListener('click', () => {
    area.value = '';
    void read();
    told.textContent = words('class.paste.erased');
    area.focus();
  });
  const open = (text: string): Promise<void> => {
    area.value = text;
    return read();
  };
  void open(area.value || kept.read());
  return {
    open,
    /** Adds what a file says to what is there. */
    async file(file: File): Promise<void> {
      const text = file.size > MOST_BYTES ? undefined : await file.text();
      if (text === undefined) told.textContent = words('class.paste.large');
      else if (text.includes('\0')) told.textContent = words('class.paste.unreadable');
      else await open([area.value.trimEnd(), text].filter(Boolean).join('\n'));
    },
  };
}

/** The numbers of the class that a strip is of, in the unit that is printed. */
const valuesOf = (strip: HTMLElement): number[] => JSON.parse(strip.dataset.values ?? '[]');

/** The page with the results that were read, in a part of its address that no server sees. */
function linkTo({ read, figures }: ClassState, base: URL): string {
  const lines = read!.results.map(({ result }) => classLine(figures.get(result.figure)!, result));
  return `${new URL('class/', base).href}#${new URLSearchParams({ lines: lines.join('\n') })}`;
}
