import accuracyRows from 'reproduced:shift/accuracy.test';
import changedRows from 'reproduced:shift/answers.changed';
import { nameOf } from '../../experiments/shift/conditions.ts';
import { shiftSchema } from '../../experiments/shift/schema.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { bars } from '../kit/bars.ts';
import { overSeeds } from '../kit/over-seeds.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import type { ShiftState } from './state.ts';

/** One measurement of one condition, one value a seed. */
interface Row {
  readonly condition: string;
  readonly values: readonly number[];
}

const GROUPS = [
  { padding: 'zero', head: 'dense' },
  { padding: 'circular', head: 'average' },
] as const;
/** Changed answers, the end of the bars. */
const MOST = 0.22;

/** Over seeds: how many answers one pixel changes, and how many are right, for all ways to halve. */
export function all(
  state: ShiftState,
  words: Words,
  changed: readonly Row[] = changedRows,
  accuracy: readonly Row[] = accuracyRows,
): ElementNode {
  const valuesOf = (rows: readonly Row[], name: string): readonly number[] =>
    rows.find(({ condition }) => condition === name)?.values ?? [];
  const group = (kind: (typeof GROUPS)[number]): Child => [
    h('p', { class: 'kit-heading' }, words(`shift.all.${kind.padding}`)),
    bars(
      shiftSchema.pooling.values.flatMap((pooling) => {
        const name = nameOf({ pooling, ...kind });
        const values = valuesOf(changed, name);
        if (values.length === 0) return [];
        return {
          name: words(`shift.params.pooling.short.${pooling}`),
          value: meanAndSpread(values).mean,
          spread: spreadOf(values),
          tone: 'negative' as const,
          shown: words('shift.all.shown', {
            changed: overSeeds(values, words),
            accuracy: meanAndSpread(valuesOf(accuracy, name)).mean,
          }),
        };
      }),
      { min: 0, max: MOST },
    ),
  ];
  return h(
    'section',
    { class: 'shift-all' },
    isGuessOpen(state) ? h('p', { class: 'wcw-note' }, words('shift.waits')) : null,
    h('div', { class: 'wcw-answer' }, GROUPS.map(group), h('p', { class: 'wcw-note' }, words('shift.all.note'))),
  );
}
