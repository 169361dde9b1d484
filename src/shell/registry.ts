import type { AnyFigure } from './figure.ts';
import { createWorkerSlots, type WorkerSlots } from './lifecycle.ts';

/** A figure as its script registers it. */
export interface Registered {
  readonly figure: AnyFigure;
  /** The site's root, where assets are. */
  readonly base: URL;
  /** Styles for a shadow root: tokens, the shell's and the figure's. */
  readonly styles: string;
  /** What a page of somebody else's needs of the element besides; ends with the signal. */
  readonly settle?: (element: HTMLElement, signal: AbortSignal) => void;
  /** Data sets that this copy of the site lacks, where the page's markup cannot say so (an embed on a foreign page). */
  readonly absent?: readonly string[];
}

/** What all scripts of one major version share on a page, whoever came first. */
interface Registry {
  readonly version: 1;
  readonly figures: Map<string, Registered>;
  readonly waiting: Set<(name: string) => void>;
  readonly slots: WorkerSlots;
}

/** The page's registry; the first script makes it. Another major version keeps its own, under another name. */
export function registry(): Registry {
  const page = globalThis as { wcwFigures?: Registry };
  page.wcwFigures ??= { version: 1, figures: new Map(), waiting: new Set(), slots: createWorkerSlots() };
  return page.wcwFigures;
}

/** Adds a figure; the same name again (a script loaded twice) changes nothing. */
export function registerFigure(entry: Registered): void {
  const { figures, waiting } = registry();
  if (figures.has(entry.figure.name)) return;
  figures.set(entry.figure.name, entry);
  for (const wake of [...waiting]) wake(entry.figure.name);
}

/** Data sets that this copy of the site lacks: the element's page says so, or its figure's script. */
export function absentHere(element: Element, entry: Registered | undefined): ReadonlySet<string> {
  const told = (element.getAttribute('absent') ?? '').split(/[\s,]+/).filter(Boolean);
  return new Set([...told, ...(entry?.absent ?? [])]);
}

/** Calls back with a figure, now or when its script has come. Returns a way to stop waiting. */
export function whenRegistered(name: string, callback: (entry: Registered) => void): () => void {
  const { figures, waiting } = registry();
  const found = figures.get(name);
  if (found) {
    callback(found);
    return () => {};
  }
  const wake = (registered: string): void => {
    if (registered !== name) return;
    waiting.delete(wake);
    callback(figures.get(name) as Registered);
  };
  waiting.add(wake);
  return () => waiting.delete(wake);
}
