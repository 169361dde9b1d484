import type { FiltersFormingFrame } from '../../experiments/filters-forming/frame.ts';
import type { DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { type FrameColumn, framesTable } from '../kit/frames-table.ts';
import { isGuessOpen } from './guess.ts';
import { losses } from './loss.ts';
import { type FormingState, shownParams } from './state.ts';

/** A row for each frame of the run shown. */
export function table({ history }: FormingState, words: Words): DataTable {
  const all = losses(history);
  const columns: FrameColumn<FiltersFormingFrame>[] = [
    ['pictures', ({ imagesSeen }) => imagesSeen],
    ['loss', (frame) => all[history.indexOf(frame)]!],
    ['accuracy', ({ accuracy }) => ({ value: accuracy, shown: write(accuracy, '%1', words.lang) })],
  ];
  return framesTable(history, columns, 'filters-forming.table', words);
}

/** What the stage shows, in a sentence. */
export function describe(state: FormingState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('filters-forming.none');
  const { imagesSeen: pictures, accuracy, kinds } = frame;
  if (isGuessOpen(state)) return words('filters-forming.described.asked', { pictures });
  const filters = words(`filters-forming.described.${shownParams(state).first}`);
  // Of the course of a run its numbers alone may have been kept.
  if (!kinds) return words('filters-forming.described.numbers', { pictures, accuracy, filters });
  const shaped = kinds.reduce((sum, kind) => sum + Number(kind > 0), 0);
  return words('filters-forming.described.whole', { pictures, accuracy, filters, shaped });
}
