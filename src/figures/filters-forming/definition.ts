import strings from '../../../content/strings/en/filters-forming.yaml';
import {
  type FiltersFormingFrame,
  type FiltersFormingResult,
  measured,
} from '../../experiments/filters-forming/frame.ts';
import { filtersFormingPresets, filtersFormingSchema } from '../../experiments/filters-forming/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { forming } from './forming.ts';
import { given } from './given.ts';
import { guess } from './guess.ts';
import { looks } from './looks.ts';
import { numbers } from './numbers.ts';
import { describe, table } from './table.ts';
import { turned } from './turned.ts';

const entry = recordingEntries('filters-forming');

/** Filters form out of noise, because they lower a loss; or are given, and never change. */
export const definition: FigureDefinition<typeof filtersFormingSchema, FiltersFormingFrame, FiltersFormingResult> = {
  name: 'filters-forming',
  experiment: 'filters-forming',
  schema: filtersFormingSchema,
  presets: filtersFormingPresets,
  primary: ['first', 'data'],
  recordings: [entry('photographs'), entry('digits', { data: 'mnist' }), entry('scenes', { data: 'scenes' })],
  ends: 'models/filters-forming/ends.bin.gz',
  strings: { 'filters-forming': strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view: forming,
  sides: [
    { name: 'looks', draw: looks },
    { name: 'turned', draw: turned },
    { name: 'given', fromNumbers: true, draw: (state, words) => given(state, words) },
  ],
  work: (params) => params['train-images'] * params.epochs,
  table,
  describe,
};
