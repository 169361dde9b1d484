import { passedShare } from '../../experiments/trelu-angle/frame.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import type { TreluState } from './state.ts';

const COLUMNS = ['seen', 'epoch', 'loss', 'accuracy', 'count', 'passed', 'second', 'third', 'fourth'] as const;

/** A row a frame of the run: accuracy, and the share of responses that pass, layer by layer. */
export function table({ history }: TreluState, words: Words): DataTable {
  const share = (value = Number.NaN): Cell => ({ value, shown: write(value, '%1', words.lang) });
  return {
    caption: words('trelu-angle.table.caption'),
    columns: COLUMNS.map((name) => words(`trelu-angle.table.${name}`)),
    rows: history.map(({ imagesSeen, epoch, loss, accuracy, testImages, angles, active }) => [
      imagesSeen,
      epoch,
      loss,
      share(accuracy),
      testImages,
      // Of the course of a run its numbers alone may have been kept.
      share(angles && passedShare(angles)),
      ...[1, 2, 3].map((layer) => share(active?.[layer])),
    ]),
  };
}
