import strings from '../../../content/strings/en/turned.yaml';
import { measured, type TurnedFrame, type TurnedResult } from '../../experiments/turned/frame.ts';
import { LEARNERS } from '../../experiments/turned/learners.ts';
import { turnedPresets, turnedSchema } from '../../experiments/turned/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { guess } from './guess.ts';
import { made } from './made.ts';
import { numbers } from './numbers.ts';
import { pairs } from './pairs.ts';
import { shownParams } from './state.ts';
import { told } from './sweep.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { widths } from './widths.ts';

const entry = recordingEntries('turned');

/** Digits turned, scaled and sheared: what is read of them by who learnt upright ones, all angles, or with a transformer. */
export const definition: FigureDefinition<typeof turnedSchema, TurnedFrame, TurnedResult> = {
  name: 'turned',
  experiment: 'turned',
  schema: turnedSchema,
  presets: turnedPresets,
  primary: ['by', 'width'],
  recordings: [entry('usual-mnist'), entry('usual-digits', { data: 'digits' })],
  ends: 'models/turned/ends.bin.gz',
  selfContained: true,
  strings: { turned: strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view,
  sides: [
    { name: 'made', draw: made },
    { name: 'pairs', draw: pairs },
    { name: 'widths', fromNumbers: true, draw: (state, words) => widths(state, words) },
  ],
  work: (params) => LEARNERS.length * params['train-images'] * params.epochs,
  table,
  describe: told,
  testImages: (state) => {
    const pictures = state.frame?.looked?.pictures;
    return pictures && { data: shownParams(state).data, indices: [...pictures] };
  },
};
