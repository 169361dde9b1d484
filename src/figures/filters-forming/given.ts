import rows from 'reproduced:filters-forming/accuracy';
import { filtersFormingSchema as schema } from '../../experiments/filters-forming/schema.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { isUnanswered, UNTOLD } from '../kit/asked.ts';
import { type Bar, bars } from '../kit/bars.ts';
import { overSeeds } from '../kit/over-seeds.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { type FormingState, isOf, shownParams } from './state.ts';

type Row = (typeof rows)[number];

/** What networks reach whose first filters are learned, or given and frozen, over seeds, on the pictures of the stage. */
export function given(state: FormingState, words: Words, reproduced: readonly Row[] = rows): ElementNode {
  const shown = { ...shownParams(state), init: 'small' };
  const measured = schema.first.values.flatMap((first) => {
    const row = reproduced.find(
      ({ condition, values }) =>
        condition.startsWith(`${first}-`) && values.length > 0 && isOf(shown, condition, ['first']),
    );
    return row ? [{ first, row }] : [];
  });
  if (measured.length === 0) return h('p', { class: 'wcw-note' }, words('filters-forming.given.none'));
  const list = measured.map(
    ({ first, row: { values } }): Bar => ({
      name: words(`filters-forming.params.first.short.${first}`),
      value: meanAndSpread(values).mean,
      shown: overSeeds(values, words),
      tone: first === 'learned' ? 'ink' : 'muted',
      spread: spreadOf(values),
      ...(isUnanswered(state) && first !== 'learned' && UNTOLD),
    }),
  );
  return h(
    'section',
    { class: 'form-given' },
    isUnanswered(state) ? h('p', { class: 'wcw-note' }, words('filters-forming.given.waits')) : null,
    bars([...list, ...own(state, words)], { min: 0, max: 1.1 * Math.max(...list.map(({ value }) => value)) }),
    h('p', { class: 'wcw-note' }, words('filters-forming.given.note', { count: measured[0]!.row.values.length })),
  );
}

function own({ source, result }: FormingState, words: Words): Bar[] {
  if (source.kind !== 'own' || !result || result.changed.length > 0) return [];
  const { accuracy } = result;
  return [
    { name: words('filters-forming.given.yours'), value: accuracy, shown: overSeeds([accuracy], words), tone: 'yours' },
  ];
}
