import strings from '../../../content/strings/en/spectrum.yaml';
import { measured, type SpectrumResult } from '../../experiments/spectrum/frame.ts';
import { holdsZoo, ZOO_STATISTICS } from '../../experiments/zoo/statistics.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { ellipses } from './ellipses.ts';
import { compute, type FigureFrame } from './frame.ts';
import { guess } from './guess.ts';
import { numbers } from './numbers.ts';
import { rank } from './rank.ts';
import { figurePresets, figureSchema } from './schema.ts';
import { table } from './table.ts';
import { tilt } from './tilt.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

/** A known direction in a sea of noise: when it shows, how wrong its size and its way are, and what shrinkage mends of that. */
export const definition: FigureDefinition<typeof figureSchema, FigureFrame, SpectrumResult> = {
  name: 'spectrum',
  experiment: 'spectrum',
  schema: figureSchema,
  presets: figurePresets,
  primary: ['signal', 'neurons', 'dimension', 'network', 'layer'],
  recordings: [],
  strings: { spectrum: strings as StringTree },
  measures: measuresOf(measured, false),
  guess,
  compute,
  statistics: { asset: ZOO_STATISTICS, holds: holdsZoo, needs: ({ source }) => source === 'network' },
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
