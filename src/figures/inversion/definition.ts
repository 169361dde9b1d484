import strings from '../../../content/strings/en/inversion.yaml';
import { type InversionFrame, type InversionResult, measured } from '../../experiments/inversion/frame.ts';
import { inversionPresets, inversionSchema } from '../../experiments/inversion/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { curve } from './curve.ts';
import { digits } from './digits.ts';
import { filters } from './filters.ts';
import { guess } from './guess.ts';
import { live } from './live.ts';
import { mistakes } from './mistakes.ts';
import { numbers } from './numbers.ts';
import { recordings } from './recordings.ts';
import { neededTestImages, picturesInAll } from './state.ts';
import { table } from './table.ts';
import { describe } from './words.ts';

/** The inversion experiment as a figure: flip the first layer, and the two worlds change places. */
export const definition: FigureDefinition<typeof inversionSchema, InversionFrame, InversionResult> = {
  name: 'inversion',
  experiment: 'inversion',
  schema: inversionSchema,
  presets: inversionPresets,
  primary: ['negate', 'activation'],
  recordings,
  ends: 'models/inversion/ends.bin.gz',
  live,
  strings: { inversion: strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view: curve,
  sides: [
    { name: 'digits', draw: digits },
    { name: 'filters', draw: filters },
    { name: 'mistakes', draw: mistakes },
  ],
  work: picturesInAll,
  table,
  describe,
  testImages: neededTestImages,
};
