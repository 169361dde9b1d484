import { squareOf } from '../../experiments/layers/tables.ts';
import { receptiveField } from '../../nets/plain/receptive-field.ts';
import type { DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { type LayersState, openedOf, passedOf } from './state.ts';

/** Layer by layer what a unit can see, and within what most of it lies. */
export function table(state: LayersState, words: Words): DataTable {
  const say = (key: string) => words(`layers.table.${key}`);
  const columns = ['layer', 'units', 'places', 'sees', 'pooled', 'moves'].map(say);
  const [open, passed] = [openedOf(state), passedOf(state)];
  const rows =
    open && passed
      ? open.stages.map(({ before, answer, pooled }, i) => {
          const place = { row: 0, column: 0 };
          const sees = (index: number) => receptiveField(open.network.spec.layers, passed.inputs, index, place).height;
          const { height, width, channels } = passed.answers[answer]!;
          const moves = squareOf(open.kept.moves[i]!, 0.9).height;
          return [i + 1, channels, height * width, sees(before), pooled === answer ? '' : sees(pooled), moves];
        })
      : [];
  return { caption: say('caption'), columns, rows };
}
