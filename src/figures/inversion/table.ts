import type { InversionFrame } from '../../experiments/inversion/frame.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { framesTable } from '../kit/frames-table.ts';
import { percent } from '../kit/percent.ts';
import { asTrained, type InversionState, isBlended, picturesSeen } from './state.ts';

/** A row a frame of the run shown, as trained, then the frame on the stage where a live control has moved it off the run. */
export function table(state: InversionState, words: Words): DataTable {
  const { frame, history, params } = state;
  const share = (value: number, { testImages }: InversionFrame): Cell => ({
    value,
    shown: percent(words, value, testImages),
  });
  const learned = history.map(asTrained);
  const frames = frame && !learned.includes(frame) ? [...learned, frame] : learned;
  // An answer to a moved live control does not say itself where in the run its network stands.
  const at = (row: InversionFrame): InversionFrame => (row === frame ? (history[state.position] ?? row) : row);
  return framesTable<InversionFrame>(
    frames,
    [
      ['seen', (row) => (row === frame ? picturesSeen(state) : row.imagesSeen)],
      ['epoch', (row) => at(row).epoch],
      ['loss', ({ loss }) => loss],
      ['original', (row) => share(row.original.accuracy, row)],
      ['negative', (row) => share(row.negative.accuracy, row)],
      ...(isBlended(params)
        ? [
            [
              'blended',
              (row: InversionFrame) => (row === frame ? share(row.blended.accuracy, row) : Number.NaN),
            ] as const,
          ]
        : []),
      ['sample', ({ testImages }) => testImages],
    ],
    'inversion.table',
    words,
  );
}
