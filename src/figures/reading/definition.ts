import strings from '../../../content/strings/en/reading.yaml';
import { measured, type ReadingFrame, type ReadingResult } from '../../experiments/reading/frame.ts';
import { readingPresets, readingSchema } from '../../experiments/reading/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { alike } from './alike.ts';
import { guess } from './guess.ts';
import { heads } from './heads.ts';
import { numbers } from './numbers.ts';
import { prediction } from './prediction.ts';
import { shownParams } from './state.ts';
import { describe, table } from './table.ts';
import { templates } from './templates.ts';

const entry = recordingEntries('reading');

/** How far a network can be read: by ten templates, and by pictures of one prediction. */
export const definition: FigureDefinition<typeof readingSchema, ReadingFrame, ReadingResult> = {
  name: 'reading',
  experiment: 'reading',
  schema: readingSchema,
  presets: readingPresets,
  primary: ['head', 'weights'],
  recordings: [entry('linear'), entry('linear-digits', { data: 'digits' }), entry('dense', { head: 'dense' })],
  ends: 'models/reading/ends.bin.gz',
  // Both kinds of weights are in every frame.
  live: { by: () => ['weights'], frame: (frame) => frame },
  strings: { reading: strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view: templates,
  sides: [
    { name: 'one', draw: prediction },
    { name: 'alike', fromNumbers: true, draw: (state, words) => alike(state, words) },
    { name: 'heads', fromNumbers: true, draw: (state, words) => heads(state, words) },
  ],
  work: (params) => params['train-images'] * params.epochs,
  table,
  describe,
  testImages: (state) => ({ data: shownParams(state).data, indices: state.frame ? [state.frame.index] : [] }),
};
