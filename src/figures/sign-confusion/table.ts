import type { DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { signed } from '../kit/signed.ts';
import type { ConfusionState } from './state.ts';

/** A row a term of the cascade, or a row an output of the stack. */
export function table({ frame, panel }: ConfusionState, words: Words): DataTable {
  const view = panel === 'layers' ? 'collapse' : 'signs';
  const columns = {
    signs: ['anchor', 'response', 'passed', 'weight', 'product'],
    collapse: ['stacked', 'collapsed', 'negated'],
  }[view];
  const cell = (value: number) => ({ value, shown: signed(words, value) });
  const whole = (value: number) => ({ value, shown: write(value, '7', words.lang) });
  const signs = (frame?.cascade.responses ?? []).map((response, k) => {
    const { passed, weights, products } = frame!.cascade;
    return [
      `a${String.fromCharCode(0x2081 + k)}`,
      cell(response),
      cell(passed[k]!),
      cell(weights[k]!),
      cell(products[k]!),
    ];
  });
  const outputs = Array.from(frame?.stacked ?? [], (value, i) => [
    whole(value),
    whole(frame!.collapsed[i]!),
    whole(frame!.negated[i]!),
  ]);
  const area = view === 'signs' ? 'terms' : 'outputs';
  return {
    caption: words(`sign-confusion.${area}.heading`),
    columns: columns.map((name) => words(`sign-confusion.${area}.${name}`)),
    rows: view === 'signs' ? signs : outputs,
  };
}
