import strings from '../../../content/strings/en/spectrum.yaml';
import { compute } from '../../experiments/spectrum/compute.ts';
import { measured, type SpectrumFrame, type SpectrumResult } from '../../experiments/spectrum/frame.ts';
import { spectrumPresets, spectrumSchema } from '../../experiments/spectrum/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { framedTree } from '../../shell/frame/tree.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { ellipses } from './ellipses.ts';
import { guess } from './guess.ts';
import { numbers } from './numbers.ts';
import { rank } from './rank.ts';
import { table } from './table.ts';
import { tilt } from './tilt.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

/** A known direction in a sea of noise: when it shows, how wrong its size and its way are, and what shrinkage mends of that. */
export const definition: FigureDefinition<typeof spectrumSchema, SpectrumFrame, SpectrumResult> = {
  name: 'spectrum',
  experiment: 'spectrum',
  tree: framedTree,
  schema: spectrumSchema,
  presets: spectrumPresets,
  primary: ['signal', 'neurons', 'dimension'],
  recordings: [],
  strings: { spectrum: strings as StringTree },
  measures: measuresOf(measured, false),
  guess,
  compute,
  numbers,
  view,
  sides: [
    { name: 'tilt', draw: tilt },
    { name: 'rank', draw: rank },
    { name: 'ellipses', draw: ellipses },
  ],
  table,
  describe,
};
