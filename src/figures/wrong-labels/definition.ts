import resisted from 'reproduced:wrong-labels/accuracy.resisted.best';
import test from 'reproduced:wrong-labels/accuracy.test';
import best from 'reproduced:wrong-labels/accuracy.test.best';
import strings from '../../../content/strings/en/wrong-labels.yaml';
import { measured, type WrongLabelsFrame, type WrongLabelsResult } from '../../experiments/wrong-labels/frame.ts';
import { wrongLabelsPresets, wrongLabelsSchema } from '../../experiments/wrong-labels/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import { stackedTree } from '../../shell/stacked-tree.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { againstShare } from './against-share.ts';
import { describe, table } from './table.ts';
import { view } from './view.ts';

const entry = recordingEntries('wrong-labels');

/** A network is told falsehoods: it sees through most of them at first, and learns them by heart in the end. */
export const definition: FigureDefinition<typeof wrongLabelsSchema, WrongLabelsFrame, WrongLabelsResult> = {
  name: 'wrong-labels',
  experiment: 'wrong-labels',
  tree: stackedTree,
  schema: wrongLabelsSchema,
  presets: wrongLabelsPresets,
  primary: ['wrong', 'train-images', 'epochs'],
  frameHeight: 1380,
  recordings: [
    entry('half-mnist'),
    entry('few-mnist', { wrong: 0.2 }),
    entry('noise-mnist', { wrong: 0.9 }),
    entry('half-digits', { data: 'digits' }),
  ],
  strings: { 'wrong-labels': strings as StringTree },
  measures: measuresOf(measured),
  // Other shares than half are for those who have seen the answer.
  guess: { min: 0, max: 100, step: 1, start: 50, when: ({ wrong }) => wrong === 0.5 },
  view,
  below: (state, words) => againstShare(state, { test, best, resisted }, words),
  table,
  describe,
};
