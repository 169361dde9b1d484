import type { DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { wholePercent } from '../kit/percent.ts';
import type { SpatialState } from './state.ts';

/** A row a layer; behind the tab of networks in the wild a row for each of theirs. */
export function table({ frame, panel }: SpatialState, words: Words): DataTable {
  const say = (key: string) => words(`spatial-eigenvectors.table.${key}`);
  const share = (value: number) => ({ value, shown: wholePercent(words, value) });
  if (panel === 'wild') {
    return {
      caption: say('wild'),
      columns: ['network', 'layer', 'filters', 'shared'].map(say),
      rows: (frame?.wild ?? []).map(({ file, layer, filters, shared }) => [file, layer, filters, share(shared)]),
    };
  }
  return {
    caption: say('caption'),
    columns: ['layer', 'shared', 'lowest', 'highest'].map(say),
    rows: (frame?.layers ?? []).map(({ shared, untrained: [low, high] }, i) => [
      i + 1,
      share(shared),
      share(low),
      share(high),
    ]),
  };
}
