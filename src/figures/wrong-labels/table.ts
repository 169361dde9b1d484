import type { WrongLabelsFrame } from '../../experiments/wrong-labels/frame.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { framesTable } from '../kit/frames-table.ts';
import { percent, type WrongLabelsState } from './state.ts';

/** A row for each frame of the run shown. */
export function table({ history }: WrongLabelsState, words: Words): DataTable {
  const share = (value: number): Cell => ({ value, shown: percent(words, value) });
  return framesTable<WrongLabelsFrame>(
    history,
    [
      ['epoch', ({ epoch }) => epoch],
      ['loss', ({ loss }) => loss],
      ['right', ({ right }) => share(right)],
      ['memorised', ({ memorised }) => share(memorised)],
      ['resisted', ({ resisted }) => share(resisted)],
      ['test', ({ test }) => share(test)],
      ['clean', ({ testClean }) => share(testClean)],
      // Of the course of a run the numbers alone may have been kept.
      ['conv1', ({ apart }) => apart?.[0] ?? Number.NaN],
    ],
    'wrong-labels.table',
    words,
  );
}

/** What the stage shows, in a sentence. */
export function describe({ frame, params, source }: WrongLabelsState, words: Words): string {
  if (!frame) return words('wrong-labels.claims.none');
  const { epoch, memorised, resisted, test, testClean } = frame;
  const wrong = 'params' in source ? Number(source.params.wrong) : params.wrong;
  const key = wrong > 0 ? 'said' : 'clean';
  return words(`wrong-labels.words.${key}`, {
    epoch,
    wrong,
    memorised,
    resisted,
    test,
    clean: testClean,
  });
}
