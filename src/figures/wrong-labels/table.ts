import type { Cell, DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { percent, type WrongLabelsState } from './state.ts';

/** A row for each frame of the run shown. */
export function table({ history }: WrongLabelsState, words: Words): DataTable {
  const share = (value: number): Cell => ({ value, shown: percent(words, value) });
  const names = ['epoch', 'loss', 'right', 'memorised', 'resisted', 'test', 'clean', 'conv1'];
  return {
    caption: words('wrong-labels.table.caption'),
    columns: names.map((name) => words(`wrong-labels.table.${name}`)),
    rows: history.map((row) => [
      row.epoch,
      row.loss,
      share(row.right),
      share(row.memorised),
      share(row.resisted),
      share(row.test),
      share(row.testClean),
      // Of the course of a run the numbers alone may have been kept.
      row.apart?.[0] ?? Number.NaN,
    ]),
  };
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
