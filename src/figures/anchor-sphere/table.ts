import type { DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { signed } from '../kit/signed.ts';
import { anchorName, type SphereState } from './state.ts';

const columns = ['anchor', 'angle', 'correlation', 'passed', 'neighbour'] as const;

/** A row an anchor. */
export function table({ frame }: SphereState, words: Words): DataTable {
  return {
    caption: words('anchor-sphere.table.caption'),
    columns: columns.map((name) => words(`anchor-sphere.table.${name}`)),
    rows: (frame?.anchors ?? []).map((_, k) => [
      anchorName(k),
      { value: frame!.angles[k]!, shown: write(frame!.angles[k]!, '1', words.lang) },
      { value: frame!.correlations[k]!, shown: signed(words, frame!.correlations[k]!) },
      { value: frame!.outputs[k]!, shown: signed(words, frame!.outputs[k]!) },
      { value: frame!.nearOutputs[k]!, shown: signed(words, frame!.nearOutputs[k]!) },
    ]),
  };
}
