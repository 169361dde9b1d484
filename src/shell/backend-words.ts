import { wordsOr } from './strings.ts';
import type { Words } from './words.ts';

/** What computes, and why that. */
export function backendWords(words: Words, backend: string, why = ''): string {
  const name = wordsOr(words, `errors.backend.${backend}`, {}, backend);
  return wordsOr(words, `errors.backend-why.${why}`, { backend: name }, name);
}
