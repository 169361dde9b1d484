import strings from '../../../content/strings/en/wrong-labels.yaml';
import { measured, type WrongLabelsFrame, type WrongLabelsResult } from '../../experiments/wrong-labels/frame.ts';
import { wrongLabelsPresets, wrongLabelsSchema } from '../../experiments/wrong-labels/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { againstShare } from './against-share.ts';
import { anchorsSideBySide } from './anchors.ts';
import { curve } from './curve.ts';
import { fates } from './fates.ts';
import { guess } from './guess.ts';
import { numbers } from './numbers.ts';
import { describe, table } from './table.ts';

const entry = recordingEntries('wrong-labels');

/** A network is told falsehoods: it sees through most of them at first, and learns them by heart in the end. */
export const definition: FigureDefinition<typeof wrongLabelsSchema, WrongLabelsFrame, WrongLabelsResult> = {
  name: 'wrong-labels',
  experiment: 'wrong-labels',
  schema: wrongLabelsSchema,
  presets: wrongLabelsPresets,
  primary: ['wrong', 'epochs'],
  recordings: [
    entry('half-mnist'),
    entry('few-mnist', { wrong: 0.2 }),
    entry('noise-mnist', { wrong: 0.9 }),
    entry('half-digits', { data: 'digits' }),
  ],
  ends: 'models/wrong-labels/ends.bin.gz',
  strings: { 'wrong-labels': strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view: curve,
  sides: [
    { name: 'fates', draw: fates },
    { name: 'anchors', draw: anchorsSideBySide },
    { name: 'shares', fromNumbers: true, draw: (state, words) => againstShare(state, words) },
  ],
  // Both networks learn from every picture.
  work: (params) => 2 * params['train-images'] * params.epochs,
  table,
  describe,
};
