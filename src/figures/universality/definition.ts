import strings from '../../../content/strings/en/universality.yaml';
import { measured } from '../../experiments/universality/frame.ts';
import { universalityPresets, universalitySchema } from '../../experiments/universality/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { fileStrings } from '../kit/two-files.ts';
import { curve } from './curve.ts';
import { compute, type UniversalityFrame } from './frame.ts';
import { guess } from './guess.ts';
import { matrix } from './matrix.ts';
import { numbers } from './numbers.ts';
import { describe, table } from './table.ts';
import { yours } from './yours.ts';

/** How alike the weights of a zoo of networks are, layer by layer and pair by pair. */
export const definition: FigureDefinition<typeof universalitySchema, UniversalityFrame, never> = {
  name: 'universality',
  experiment: 'universality',
  schema: universalitySchema,
  presets: universalityPresets,
  primary: ['first', 'second'],
  recordings: [],
  strings: { universality: strings as StringTree, files: fileStrings },
  measures: measuresOf(measured, false),
  compute,
  recalls: 'two-networks',
  guess,
  numbers,
  view: curve,
  sides: [
    { name: 'matrix', draw: matrix },
    { name: 'files', draw: yours },
  ],
  table,
  describe,
};
