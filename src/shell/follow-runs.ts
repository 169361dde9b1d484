import type { AnyFigure } from './figure.ts';
import { openResults, type StoredResult } from './storage.ts';

/**
 * Tells of the last run of the experiment that a figure recalls, if one finished on this device and counts: now, and whenever
 * a run on this page ends. Nothing is told where there is none, or where the browser keeps nothing.
 */
export function followRuns(
  { recalls }: AnyFigure,
  { signal }: { readonly signal?: AbortSignal },
  tell: (recalled: StoredResult) => void,
): void {
  let told: string | undefined;
  const look = (): void => {
    const run = openResults()
      .all()
      .findLast((result) => result.experiment === recalls);
    if (!run || run.date === told) return;
    told = run.date;
    tell(run);
  };
  look();
  // The figure that ran keeps its result after it has told of it.
  document.addEventListener('result', () => queueMicrotask(look), { signal });
}
