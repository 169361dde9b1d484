import type { InversionFrame } from '../../experiments/inversion/frame.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { percent } from '../kit/percent.ts';
import { asTrained, type InversionState, isBlended, picturesSeen } from './state.ts';

/** A row a frame of the run shown, as trained, then the frame on the stage when a live control has moved it off the run. */
export function table(state: InversionState, words: Words): DataTable {
  const blended = isBlended(state.params);
  const names = ['seen', 'epoch', 'loss', 'original', 'negative', ...(blended ? ['blended'] : []), 'sample'];
  const { frame, history } = state;
  const share = (value: number, { testImages }: InversionFrame): Cell => ({
    value,
    shown: percent(words, value, testImages),
  });
  const learned = history.map(asTrained);
  const frames = frame && !learned.includes(frame) ? [...learned, frame] : learned;
  return {
    caption: words('inversion.table.caption'),
    columns: names.map((name) => words(`inversion.table.${name}`)),
    rows: frames.map((row) => [
      row === frame ? picturesSeen(state) : row.imagesSeen,
      (row === frame ? (history[state.position] ?? row) : row).epoch,
      // Not a number in a network that was only looked at, which has no loss of its own.
      row.loss,
      share(row.original.accuracy, row),
      share(row.negative.accuracy, row),
      ...(blended ? [row === frame ? share(row.blended.accuracy, row) : Number.NaN] : []),
      row.testImages,
    ]),
  };
}
