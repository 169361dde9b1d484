import type { AnyFigure } from './figure.ts';
import type { ResultStore, StoredResult } from './storage.ts';

/** A finished run as the ledger keeps it, or undefined when a setting was changed while it trained: such a run counts for nothing. */
export function toStored(figure: AnyFigure, result: unknown, date: Date): StoredResult | undefined {
  const measured = result as Readonly<Record<string, unknown>> | null;
  if (typeof measured !== 'object' || measured === null) return undefined;
  if (Array.isArray(measured.changed) && measured.changed.length > 0) return undefined;
  const numbers = Object.entries(measured).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return {
    experiment: figure.experiment,
    params: { ...(measured.params as StoredResult['params']) },
    measurements: Object.fromEntries(numbers),
    backend: String(measured.backend ?? ''),
    version: String(measured.version ?? ''),
    date: date.toISOString(),
  };
}

/** Keeps a finished run for the ledger if it counts; the key of the note that says what became of it. */
export function keepResult(figure: AnyFigure, result: unknown, results: ResultStore | undefined): string {
  const stored = toStored(figure, result, new Date());
  if (!stored) return 'storage.changed';
  results?.add(stored);
  if (results?.lasting) return 'storage.kept';
  return results?.counted ? 'storage.memory' : 'storage.elsewhere';
}
