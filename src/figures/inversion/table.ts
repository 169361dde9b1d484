import type { DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { percent } from './numbers.ts';
import { asTrained, type InversionState, isBlended, picturesSeen } from './state.ts';

/** A row a frame of the run shown, as trained, then the frame on the stage when a live control has moved it off the run. */
export function table(state: InversionState, words: Words): DataTable {
  const blended = isBlended(state.params);
  const names = ['seen', 'epoch', 'loss', 'original', 'negative', ...(blended ? ['blended'] : []), 'sample'];
  const { frame, history } = state;
  const learned = history.map(asTrained);
  const frames = frame && !learned.includes(frame) ? [...learned, frame] : learned;
  return {
    caption: words('inversion.table.caption'),
    columns: names.map((name) => words(`inversion.table.${name}`)),
    rows: frames.map((row) => [
      row === frame ? picturesSeen(state) : row.imagesSeen,
      Number((row === frame ? (history[state.position] ?? row) : row).epoch.toFixed(3)),
      // A network that was only looked at has no loss of its own.
      Number.isFinite(row.loss) ? Number(row.loss.toFixed(4)) : '–',
      percent(words, row.original.accuracy, row.testImages),
      percent(words, row.negative.accuracy, row.testImages),
      ...(blended ? [row === frame ? percent(words, row.blended.accuracy, row.testImages) : '–'] : []),
      row.testImages,
    ]),
  };
}
