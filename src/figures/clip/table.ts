import { BASES } from '../../experiments/two-seeds/frame.ts';
import { RANKS } from '../../experiments/two-seeds/schema.ts';
import type { DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { type ClipState, layerIn, percent, rankOf } from './state.ts';

/** A row for every number of directions, in the layer shown. */
export function table({ frame, params }: ClipState, words: Words): DataTable {
  const layer = layerIn(frame, params);
  return {
    caption: words('clip.table.caption', { layer: params.layer }),
    columns: [words('clip.table.directions'), ...BASES.map((basis) => words(`clip.chart.${basis}`))],
    rows: layer
      ? RANKS.map((_, at) => [
          rankOf(at, layer),
          ...BASES.map((basis) => ({ value: layer.kept[basis][at]!, shown: percent(words, layer.kept[basis][at]) })),
        ])
      : [],
  };
}
