import type { DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { signed } from '../kit/signed.ts';
import { type KernelState, shown } from './state.ts';

const columns = ['place', 'pixel', 'weight', 'product'] as const;

/** A row a weight: its pixel, and their product. */
export function table(state: KernelState, words: Words): DataTable {
  const frame = shown(state);
  return {
    caption: words('kernel.table.caption'),
    columns: columns.map((name) => words(`kernel.table.${name}`)),
    rows: (frame?.products ?? []).map((product, i) => [
      i + 1,
      { value: frame!.patch[i]!, shown: write(frame!.patch[i]!, '3', words.lang) },
      { value: frame!.weights[i]!, shown: write(frame!.weights[i]!, undefined, words.lang) },
      { value: product, shown: signed(words, product) },
    ]),
  };
}
