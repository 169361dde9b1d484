import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PlainError } from '../data/plain-error.ts';

const ERRORS = new URL('../../content/strings/en/errors.yaml', import.meta.url);

/** A `PlainError` in the reader's words, for the terminal. */
export function plainWords(error: PlainError): string {
  const errors: unknown = { errors: parse(readFileSync(ERRORS, 'utf8')) };
  const text = error.key.split('.').reduce((at, key) => (at as Record<string, unknown> | undefined)?.[key], errors);
  if (typeof text !== 'string') return error.message;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(error.values[name] ?? whole));
}
