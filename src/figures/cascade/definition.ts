import strings from '../../../content/strings/en/cascade.yaml';
import { type CascadeFrame, type CascadeResult, measured } from '../../experiments/cascade/frame.ts';
import { cascadePresets, cascadeSchema } from '../../experiments/cascade/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { guess } from './guess.ts';
import { numbers } from './numbers.ts';
import { recordings } from './recordings.ts';
import { maps } from './stage/maps.ts';
import { positions } from './stage/positions.ts';
import { race } from './stage/race.ts';
import { testImages, wantsLook } from './state.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

/** Digits over ten backgrounds: what each layer's responses vary with, trained beside untrained. */
export const definition: FigureDefinition<typeof cascadeSchema, CascadeFrame, CascadeResult> = {
  name: 'cascade',
  experiment: 'cascade',
  schema: cascadeSchema,
  presets: cascadePresets,
  primary: ['backgrounds', 'background'],
  recordings,
  ends: 'models/cascade/ends.bin.gz',
  // Every frame has the shares of all layers.
  live: { by: () => ['layer'], frame: (frame) => frame },
  strings: { cascade: strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view,
  sides: [
    { name: 'way', draw: (state, words) => maps(state, words) },
    { name: 'race', fromNumbers: true, draw: race },
    { name: 'positions', draw: (state, words) => positions(state, words) },
  ],
  // Both networks learn from every picture.
  work: (params) => 2 * params['train-images'] * params.epochs,
  table,
  describe,
  wantsLook,
  testImages,
};
