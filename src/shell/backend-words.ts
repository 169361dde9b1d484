import { wordsOr } from './strings.ts';
import type { Words } from './words.ts';

/** What computes, and why that. */
export function backendWords(words: Words, backend: string, why = ''): string {
  const name = wordsOr(words, `shell.backend.${backend}`, {}, backend);
  const reason = `shell.backend-why.${why}`;
  return words.has(reason) ? words(reason, { backend: name }) : name;
}
