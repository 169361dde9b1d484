import { isPlainError } from '../data/plain-error.ts';
import { plainWords } from './plain-words.ts';

/** Ends a command that failed: what the user did wrong in plain words, a fault of ours with its stack. */
export function sayError(error: unknown): void {
  if (error instanceof RangeError) console.error(error.message);
  else console.error(isPlainError(error) ? plainWords(error) : error);
  process.exitCode = 1;
}
