import assets from '../../content/strings/en/assets.yaml';
import shell from '../../content/strings/en/shell.yaml';
import type { AnyFigure } from './figure.ts';
import { createWords, type StringTree, type Words, type WordValues } from './words.ts';

/** Language tag of the words below, and so of the numbers written among them, whatever the page around says or lacks. */
const LANGUAGE = 'en';

/**
 * All words of a figure: its own areas and the shell's. What the shell says fits networks that learn from images; a figure
 * that does something else says it in its own words, under `shell` in its string file.
 */
export function figureWords(figure: Pick<AnyFigure, 'strings'>): Words {
  const own = Object.values(figure.strings).reduce(
    (words, area) => (typeof area.shell === 'object' ? replaced(words, area.shell) : words),
    shell as StringTree,
  );
  return createWords({ shell: own, errors: assets as StringTree, ...figure.strings }, LANGUAGE);
}

/** The words with those replaced that `own` has at the same place. */
function replaced(words: StringTree, own: StringTree): StringTree {
  const entries = Object.entries(own).map(([key, value]) => {
    const word = words[key];
    return [key, typeof word === 'object' && typeof value === 'object' ? replaced(word, value) : value];
  });
  return { ...words, ...Object.fromEntries(entries) };
}

let errors: Words | undefined;

/** Takes the words for what can go wrong, or is told, once something is computed or taken away: they come with what does it. */
export function addErrorWords(tree: StringTree): void {
  errors ??= createWords({ errors: tree }, LANGUAGE);
}

/**
 * Words for a key that came from afar (a note or error of the engine, of a file, of a link). The key may or may not name
 * its area; unknown ones, and values that are missing, give `fallback` instead of an exception.
 */
export function wordsOr(words: Words, key: string, values: WordValues, fallback: string): string {
  const candidates = [key, `shell.${key}`, `errors.${key}`];
  const known = [words, ...(errors ? [errors] : [])].find((all) => candidates.some((candidate) => all.has(candidate)));
  try {
    return known?.(candidates.find((candidate) => known.has(candidate))!, values) ?? fallback;
  } catch {
    return fallback;
  }
}
