import { isPlainError, PlainError } from '../data/plain-error.ts';
import type { PlainErrorData } from './protocol.ts';

/** Whether an error says, in the words of one browser or another, that no memory was left. */
export function isOutOfMemory(error: unknown): boolean {
  return /out of memory|allocat(?:e|ion)|enlarge memory|\bOOM\b/i.test(String(error));
}

/** An error as it crosses the worker boundary. What is no `PlainError` becomes one of memory or `errors.unexpected`, with its text as detail. */
export function toPlainData(error: unknown): PlainErrorData {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (isPlainError(error)) return { key: error.key, values: error.values, detail };
  return { key: isOutOfMemory(error) ? 'errors.wasm.memory' : 'errors.unexpected', values: {}, detail };
}

/** The error on the other side, its first stack kept as its cause. */
export function fromPlainData({ key, values, detail }: PlainErrorData): PlainError {
  const error = new PlainError(key, values);
  error.cause = detail;
  return error;
}
