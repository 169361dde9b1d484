import { isPlainError, PlainError } from '../data/plain-error.ts';
import { plainWords } from './plain-words.ts';

/** What the system refuses, and whoever started a command can change. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'errors.disk.full',
  EDQUOT: 'errors.disk.full',
  EACCES: 'errors.disk.denied',
  EPERM: 'errors.disk.denied',
  EROFS: 'errors.disk.denied',
};

/** Ends a command that failed: what the user did wrong or the system refuses in plain words, a fault of ours with its stack. */
export function sayError(error: unknown): void {
  const plain = isPlainError(error) ? error : ofSystem(error);
  if (error instanceof RangeError) console.error(error.message);
  else console.error(plain ? plainWords(plain) : error);
  process.exitCode = 1;
}

function ofSystem(error: unknown): PlainError | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  return Object.hasOwn(SYSTEM, code) ? new PlainError(SYSTEM[code], { file: path ?? code }) : undefined;
}
