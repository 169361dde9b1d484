import type { DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { decimals, matchOf, type NeuronsState, neuronsIn } from './state.ts';

/** A row for every neuron of the first network: its best match, by answers and by weights. */
export function table({ frame, params }: NeuronsState, words: Words): DataTable {
  const shown = neuronsIn(frame, params);
  const cell = (value: number) => ({ value, shown: decimals(words, value) });
  return {
    caption: words('two-neurons.table.caption', { layer: params.layer }),
    columns: ['neuron', 'partner', 'correlation', 'by-weights', 'cosine'].map((name) =>
      words(`two-neurons.table.${name}`),
    ),
    rows: shown
      ? Array.from({ length: shown.neurons }, (_, i) => {
          const [answers, weights] = (['answers', 'weights'] as const).map((by) =>
            matchOf(shown, { by, neuron: i + 1 }),
          );
          return [i + 1, answers!.partner + 1, cell(answers!.value), weights!.partner + 1, cell(weights!.value)];
        })
      : [],
  };
}
