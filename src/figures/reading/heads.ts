import accuracies from 'reproduced:reading/accuracy';
import same from 'reproduced:reading/same';
import { readingSchema } from '../../experiments/reading/schema.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { isUnanswered, UNTOLD } from '../kit/asked.ts';
import { bars } from '../kit/bars.ts';
import { overSeeds } from '../kit/over-seeds.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { ASKED } from './guess.ts';
import { isOf, type ReadingState, shownParams } from './state.ts';

type Row = (typeof same)[number];

/** What each kind of network reads, and how much of it ten pictures tell, over seeds. */
export function heads(
  state: ReadingState,
  words: Words,
  rows: readonly (readonly Row[])[] = [accuracies, same],
): ElementNode {
  const shown = { ...shownParams(state), weights: 'trained' };
  const parts = (['accuracy', 'same'] as const).map((kind, i) => ({
    kind,
    list: readingSchema.head.values.flatMap((head) => {
      const row = rows[i]!.find(
        ({ condition, values }) =>
          values.length > 0 && condition.startsWith(`${head}-`) && isOf(shown, condition, ['head']),
      );
      return row ? [{ head, values: row.values }] : [];
    }),
  }));
  if (parts.some(({ list }) => list.length === 0)) return h('p', { class: 'wcw-note' }, words('reading.alike.none'));
  return h(
    'section',
    { class: 'read-alike' },
    parts.map(({ kind, list }) =>
      h(
        'div',
        { key: kind },
        h('p', { class: 'kit-heading' }, words(`reading.numbers.${kind}`)),
        bars(
          list.map(({ head, values }) => ({
            name: words(`reading.params.head.short.${head}`),
            value: meanAndSpread(values).mean,
            shown: overSeeds(values, words),
            tone: 'ink',
            spread: spreadOf(values),
            ...(kind === 'same' && head === ASKED && isUnanswered(state) && UNTOLD),
          })),
          { min: 0, max: 1 },
        ),
      ),
    ),
    h('p', { class: 'wcw-note' }, words('reading.heads.note', { count: parts[0]!.list[0]!.values.length })),
  );
}
