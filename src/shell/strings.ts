import errors from '../../content/strings/en/errors.yaml';
import shell from '../../content/strings/en/shell.yaml';
import type { AnyFigure } from './figure.ts';
import { createWords, type StringTree, type Words, type WordValues } from './words.ts';

/** All words of a figure: its own areas, the shell's and the errors'. */
export function figureWords(figure: Pick<AnyFigure, 'strings'>, lang = 'en'): Words {
  return createWords({ shell: shell as StringTree, errors: errors as StringTree, ...figure.strings }, lang);
}

/**
 * Words for a key that came from afar (a note or error of the engine, of a file, of a link). The key may or may not name
 * its area; unknown ones, and values that are missing, give `fallback` instead of an exception.
 */
export function wordsOr(words: Words, key: string, values: WordValues, fallback: string): string {
  const found = [key, `shell.${key}`, `errors.${key}`].find((candidate) => words.has(candidate));
  if (!found) return fallback;
  try {
    return words(found, values);
  } catch {
    return fallback;
  }
}
