import type { DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { type DistributedState, isGuessOpen, leftOf, leftOfClass, mean, unitOff, wholeOf } from './state.ts';

const columns = ['digit', 'whole', 'best', 'direction', 'random'] as const;

/** A row a class: what is read of it as the network is, and without what is its own. */
export function table({ frame, params }: DistributedState, words: Words): DataTable {
  const cell = (value: number) => ({ value: value / 100, shown: write(value / 100, '%1', words.lang) });
  const whole = frame ? wholeOf(frame) : [];
  return {
    caption: words('distributed.table.caption', { layer: words(`distributed.params.layer.values.${params.layer}`) }),
    columns: columns.map((name) => words(`distributed.table.${name}`)),
    rows: whole.map((value, c) => [
      c,
      cell(value),
      ...(['best', 'direction', 'random'] as const).map((off) =>
        cell(leftOfClass(frame!, { ...params, off, digit: c })),
      ),
    ]),
  };
}

/** What the stage shows, in a sentence or two. */
export function describe(state: DistributedState, words: Words): string {
  const { frame, params } = state;
  if (!frame) return words('distributed.words.none');
  const whole = wholeOf(frame);
  const values = { digit: params.digit, whole: whole[params.digit]! / 100 };
  if (isGuessOpen(state)) return words('distributed.words.asked', values);
  const others = leftOf(frame, params).flatMap((left) =>
    left.filter((_, c) => c !== params.digit).map((value) => value),
  );
  return words(`distributed.words.${params.off}`, {
    ...values,
    left: leftOfClass(frame, params) / 100,
    others: mean(others) / 100,
    before: mean(whole.filter((_, c) => c !== params.digit)) / 100,
    unit: (unitOff(frame, params) ?? 0) + 1,
  });
}
