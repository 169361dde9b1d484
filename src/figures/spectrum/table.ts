import type { DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { degreesOf, type SpectrumState } from './state.ts';

const columns = ['table.direction', 'lanes.truth', 'sea.x', 'numbers.shrunk', 'tilt.y'] as const;

/** A row an eigenvalue: what is true of its direction, what was found, what shrinkage makes of it, and its tilt. */
export function table({ frame }: SpectrumState, words: Words): DataTable {
  const { values = [], found = [], thetas } = frame ?? {};
  const shown = (value: number | undefined, format: string) =>
    value === undefined ? { value: Number.NaN, shown: '–' } : { value, shown: write(value, format, words.lang) };
  return {
    caption: words('spectrum.table.caption'),
    columns: columns.map((name) => words(`spectrum.${name}`)),
    rows: Array.from(values, (value, k) => [
      k + 1,
      shown(thetas && 1 + (thetas[k] ?? 0), '2'),
      shown(value, '3'),
      shown(found[k]?.shrunk ?? 0, '3'),
      shown(thetas?.length && found[k]?.along !== undefined ? degreesOf(found[k].along) : undefined, '1'),
    ]),
  };
}
