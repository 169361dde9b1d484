import type { Cell, DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';

/** A column of a table over the frames of a run: the key of its name in the words, and what it says of a frame. */
export type FrameColumn<F> = readonly [name: string, cell: (frame: F) => Cell];

/** A row a frame, in the order of the run. `area`, as in `wrong-labels.table`, has the words: `caption`, and the columns' names. */
export function framesTable<F>(
  frames: readonly F[],
  columns: readonly FrameColumn<F>[],
  area: string,
  words: Words,
): DataTable {
  return {
    caption: words(`${area}.caption`),
    columns: columns.map(([name]) => words(`${area}.${name}`)),
    rows: frames.map((frame) => columns.map(([, cell]) => cell(frame))),
  };
}
