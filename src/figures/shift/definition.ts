import strings from '../../../content/strings/en/shift.yaml';
import { measured, type ShiftFrame, type ShiftResult } from '../../experiments/shift/frame.ts';
import { shiftPresets, shiftSchema } from '../../experiments/shift/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { all } from './all.ts';
import { guess } from './guess.ts';
import { learning } from './learning.ts';
import { numbers } from './numbers.ts';
import { shownParams } from './state.ts';
import { describe, table } from './table.ts';
import { toy } from './toy.ts';
import { view } from './view.ts';

const entry = recordingEntries('shift');

/** Pictures moved by single pixels: what stays of an answer, and what makes it stay exactly. */
export const definition: FigureDefinition<typeof shiftSchema, ShiftFrame, ShiftResult> = {
  name: 'shift',
  experiment: 'shift',
  schema: shiftSchema,
  presets: shiftPresets,
  primary: ['pooling', 'head'],
  recordings: [entry('usual-mnist'), entry('usual-digits', { data: 'digits' })],
  ends: 'models/shift/ends.bin.gz',
  selfContained: true,
  strings: { shift: strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view,
  sides: [
    { name: 'all', fromNumbers: true, draw: (state, words) => all(state, words) },
    { name: 'learning', fromNumbers: true, draw: learning },
    { name: 'toy', fromNumbers: true, draw: toy },
  ],
  work: (params) => params['train-images'] * params.epochs,
  table,
  describe,
  testImages: (state) => {
    const pictures = state.frame?.pictures;
    return pictures && { data: shownParams(state).data, indices: [...pictures] };
  },
};
