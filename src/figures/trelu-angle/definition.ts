import rows from 'reproduced:trelu-angle/accuracy.test?!browser,long';
import strings from '../../../content/strings/en/trelu-angle.yaml';
import { measured, type TreluFrame, type TreluResult } from '../../experiments/trelu-angle/frame.ts';
import { treluPresets, treluSchema } from '../../experiments/trelu-angle/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { angles } from './angles.ts';
import { guess } from './guess.ts';
import { layers } from './layers.ts';
import { learning } from './learning.ts';
import { numbers } from './numbers.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { described } from './words.ts';

const entry = recordingEntries('trelu-angle');

/** A rectifier with a threshold: on cosines it is an angle, on raw responses another way of writing weights and bias. */
export const definition: FigureDefinition<typeof treluSchema, TreluFrame, TreluResult> = {
  name: 'trelu-angle',
  experiment: 'trelu-angle',
  schema: treluSchema,
  presets: treluPresets,
  primary: ['threshold', 'variant'],
  recordings: [
    entry('cosine-mnist'),
    entry('relu-mnist', { threshold: 0 }),
    entry('random-mnist', { anchors: 'random' }),
    entry('raw-mnist', { variant: 'raw' }),
    entry('compensated-mnist', { variant: 'raw', compensate: 'on' }),
    entry('cosine-digits', { data: 'digits' }),
  ],
  ends: 'models/trelu-angle/ends.bin.gz',
  strings: { 'trelu-angle': strings as StringTree },
  measures: measuresOf(measured),
  // Without reproduced runs there is no answer to compare a guess with.
  guess: rows.length > 0 ? guess : undefined,
  numbers: (state, words) => numbers(state, rows, words),
  view: (state, words, actions) => view(state, rows, words, actions),
  sides: [
    { name: 'angles', draw: angles },
    { name: 'layers', draw: layers },
    { name: 'learning', fromNumbers: true, draw: (state, words, actions) => learning(state, rows, words, actions) },
  ],
  work: (params) => params['train-images'] * params.epochs,
  table,
  describe: (state, words) => described(state, rows, words),
};
