import strings from '../../../content/strings/en/sharing.yaml';
import { measured, type SharingFrame, type SharingResult } from '../../experiments/sharing/frame.ts';
import { shownIn } from '../../experiments/sharing/lessons.ts';
import { sharingPresets, sharingSchema } from '../../experiments/sharing/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { byExamples } from './by-examples.ts';
import { curve } from './curve.ts';
import { digits, SHOWN } from './digits.ts';
import { guess } from './guess.ts';
import { numbers } from './numbers.ts';
import { parameters } from './parameters.ts';
import { shownParams } from './state.ts';
import { describe, table } from './table.ts';

const entry = recordingEntries('sharing');

/** One first layer three ways: what does it bring that the same few weights look everywhere? */
export const definition: FigureDefinition<typeof sharingSchema, SharingFrame, SharingResult> = {
  name: 'sharing',
  experiment: 'sharing',
  schema: sharingSchema,
  presets: sharingPresets,
  primary: ['pixels', 'train-images'],
  recordings: [entry('plain-mnist'), entry('plain-digits', { data: 'digits' })],
  ends: 'models/sharing/ends.bin.gz',
  strings: { sharing: strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view: curve,
  sides: [
    { name: 'examples', fromNumbers: true, draw: (state, words) => byExamples(state, words) },
    { name: 'parameters', fromNumbers: true, draw: parameters },
    { name: 'digits', fromNumbers: true, draw: digits },
  ],
  // A picture costs the three together about as much as ten cost LeNet-5, most of it in the dense layer.
  work: (params) => 10 * shownIn(params),
  testImages: (state) => ({ data: shownParams(state).data, indices: SHOWN }),
  table,
  describe,
};
