import {
  accuracyOf,
  CLASSIFIERS,
  type ClassifierName,
  SETS,
  type SetName,
} from '../../experiments/features-and-decision/frame.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { percent } from '../kit/percent.ts';
import { type DecisionState, setName } from './state.ts';

/** A row a set of features, a column a classifier. */
export function table({ frame }: DecisionState, words: Words): DataTable {
  const cell = (set: SetName, name: ClassifierName): Cell => {
    const value = frame ? accuracyOf(frame, set, name) : Number.NaN;
    return value >= 0 ? { value, shown: percent(words, value, frame!.testImages) } : Number.NaN;
  };
  return {
    caption: words('features-and-decision.table.caption', {
      train: frame?.trainImages ?? 0,
      test: frame?.testImages ?? 0,
    }),
    columns: [
      words('features-and-decision.table.features'),
      ...CLASSIFIERS.map((name) => words(`features-and-decision.classifiers.${name}`)),
    ],
    rows: SETS.map((set) => [setName(words, set), ...CLASSIFIERS.map((name) => cell(set, name))]),
  };
}
