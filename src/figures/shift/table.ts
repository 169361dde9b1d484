import type { Cell, DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { ROW, type ShiftState, saidAt, shownParams } from './state.ts';

/** A row for each shift to the right. */
export function table(state: ShiftState, words: Words): DataTable {
  const { frame, params } = state;
  const share = (value: number | undefined): Cell => ({
    value: value ?? Number.NaN,
    shown: write(value ?? Number.NaN, '%1', words.lang),
  });
  return {
    caption: words('shift.table.caption', { picture: params.picture, dy: params.dy }),
    columns: ['dx', 'kept', 'right', 'sure', 'says'].map((name) => words(`shift.table.${name}`)),
    rows: ROW.map((dx, i) => {
      const said = saidAt(state, dx, params.dy);
      return [dx, share(frame?.kept?.[i]), share(frame?.right?.[i]), share(said?.sure), said?.says ?? '–'];
    }),
  };
}

/** What the stage shows, in a sentence. */
export function describe(state: ShiftState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('shift.none');
  const { pooling } = shownParams(state);
  return words('shift.described', {
    pooling: words(`shift.params.pooling.short.${pooling}`),
    consistency: frame.consistency,
    accuracy: frame.accuracy,
    moved: frame.moved,
    seen: frame.imagesSeen,
  });
}
