import type { ClassResult, LinedFigure } from './line.ts';
import { figureNamed, isWhole, type LineFault, readClassLine, startsOf } from './read.ts';

/** A pasted text, line by line: what it holds, and what in it cannot be read or is there twice. Lines count from 1. */
export interface ClassText {
  readonly results: readonly { readonly line: number; readonly result: ClassResult }[];
  readonly faults: readonly { readonly line: number; readonly fault: LineFault }[];
  /** Left out: `of` is the line that counts, `same` whether its numbers are the same. */
  readonly doubles: readonly {
    readonly line: number;
    readonly of: number;
    readonly same: boolean;
    readonly seed: number;
  }[];
}

interface Entry {
  readonly line: number;
  readonly text: string;
}

/** Names of the figures that a text has results of, as it writes them. */
export function figuresIn(text: string): string[] {
  const names = entriesOf(text).map((entry) => figureNamed(entry.text));
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Reads all results of a text. Of one seed with one setting the first line counts. */
export function readClass(text: string, figureOf: (name: string) => LinedFigure | undefined): ClassText {
  const results: { line: number; result: ClassResult }[] = [];
  const faults: { line: number; fault: LineFault }[] = [];
  const doubles: { line: number; of: number; same: boolean; seed: number }[] = [];
  const first = new Map<string, { line: number; result: ClassResult }>();
  for (const { line, text: entry } of entriesOf(text)) {
    const read = readClassLine(entry, figureOf);
    if ('fault' in read) {
      faults.push({ line, fault: read.fault });
      continue;
    }
    const { result } = read;
    const key = `${groupKey(result)} ${result.seed}`;
    const before = first.get(key);
    if (before) {
      const same = JSON.stringify(before.result.numbers) === JSON.stringify(result.numbers);
      doubles.push({ line, of: before.line, same, seed: result.seed });
      continue;
    }
    const counted = { line, result };
    first.set(key, counted);
    results.push(counted);
  }
  return { results, faults, doubles };
}

/** The same for runs of one condition: of one figure, version and settings. */
export const groupKey = ({ figure, version, settings }: ClassResult): string =>
  JSON.stringify([figure, version, Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** A text in parts that each hold one result, or none: a line of several is parted, and one that mail has wrapped put together. */
function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  /** A result whose end has not come, and the lines after it that may be its own. */
  let open: { readonly entry: Entry; readonly after: Entry[] } | undefined;
  const close = (): void => {
    if (open) entries.push(open.entry, ...open.after);
    open = undefined;
  };
  for (const [i, content] of text.split(/\r\n?|[\n\u2028\u2029]/).entries()) {
    const line = i + 1;
    if (content.trim() === '') {
      close();
      continue;
    }
    const starts = startsOf(content);
    if (starts.length === 0 && open) {
      open.after.push({ line, text: content });
      const whole = [open.entry, ...open.after].map((part) => part.text.replace(/^[\s>]+/, '')).join(' ');
      if (!isWhole(whole)) continue;
      entries.push({ line: open.entry.line, text: whole });
      open = undefined;
      continue;
    }
    close();
    if (starts.length === 0) entries.push({ line, text: content });
    for (const [place, start] of starts.entries()) {
      // What stands before the first is a name, a number or a quoting sign.
      const entry = { line, text: content.slice(start, starts[place + 1]) };
      if (isWhole(entry.text) || place < starts.length - 1) entries.push(entry);
      else open = { entry, after: [] };
    }
  }
  close();
  return entries;
}
