import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PlainError } from '../data/plain-error.ts';

const errorsIn = (file: string): unknown => ({
  errors: parse(readFileSync(new URL(`../../content/strings/en/${file}.yaml`, import.meta.url), 'utf8')),
});

/** A `PlainError` in the reader's words, for the terminal. */
export function plainWords(error: PlainError): string {
  const said = (file: string): unknown =>
    error.key.split('.').reduce((at, key) => (at as Record<string, unknown> | undefined)?.[key], errorsIn(file));
  const text = said('errors') ?? said('assets') ?? said('commands');
  if (typeof text !== 'string') return error.message;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(error.values[name] ?? whole));
}
