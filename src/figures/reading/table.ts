import type { ReadingFrame } from '../../experiments/reading/frame.ts';
import type { DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { type FrameColumn, framesTable } from '../kit/frames-table.ts';
import { isGuessOpen } from './guess.ts';
import { isRandomised, type ReadingState, readingOf, shownParams } from './state.ts';

/** A row for each frame of the run shown. */
export function table({ history }: ReadingState, words: Words): DataTable {
  const share = (value: number) => ({ value, shown: write(value, '%1', words.lang) });
  const columns: FrameColumn<ReadingFrame>[] = [
    ['pictures', ({ imagesSeen }) => imagesSeen],
    ['accuracy', ({ trained }) => share(trained.accuracy)],
    ['same', ({ trained }) => share(trained.same)],
  ];
  return framesTable(history, columns, 'reading.table', words);
}

/** What the stage shows, in a sentence. */
export function describe(state: ReadingState, words: Words): string {
  const reading = readingOf(state);
  if (!state.frame || !reading) return words('reading.none');
  const head = words(`reading.described.${shownParams(state).head}`);
  const { accuracy, same } = reading;
  if (isGuessOpen(state)) return words('reading.described.asked', { head, accuracy });
  return words(`reading.described.${isRandomised(state) ? 'random' : 'whole'}`, { head, accuracy, same });
}
