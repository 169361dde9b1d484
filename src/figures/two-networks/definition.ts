import strings from '../../../content/strings/en/two-networks.yaml';
import { measured, type TwoNetworksFrame, type TwoNetworksResult } from '../../experiments/two-networks/frame.ts';
import { twoNetworksPresets, twoNetworksSchema } from '../../experiments/two-networks/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { curve } from './curve.ts';
import { directions } from './directions.ts';
import { guess } from './guess.ts';
import { learned } from './learned.ts';
import { numbers } from './numbers.ts';
import { spectrum } from './spectrum.ts';
import { describe, table } from './table.ts';

const entry = recordingEntries('two-networks');

/** Two networks grow side by side: do they find the same directions? */
export const definition: FigureDefinition<typeof twoNetworksSchema, TwoNetworksFrame, TwoNetworksResult> = {
  name: 'two-networks',
  experiment: 'two-networks',
  schema: twoNetworksSchema,
  presets: twoNetworksPresets,
  primary: ['differs', 'layer'],
  recordings: [
    ...Object.entries(twoNetworksPresets).map(([name, params]) => entry(name, params)),
    entry('seed-scenes', { data: 'scenes' }),
  ],
  strings: { 'two-networks': strings as StringTree },
  measures: measuresOf(measured),
  ends: 'models/two-networks/ends.bin.gz',
  selfContained: true,
  live: { by: () => ['layer', 'threshold', 'directions'], frame: (frame) => frame },
  guess,
  numbers,
  view: curve,
  sides: [
    { name: 'spectrum', draw: spectrum },
    { name: 'directions', draw: directions },
    { name: 'accuracy', fromNumbers: true, draw: learned },
  ],
  // Both networks learn from every picture.
  work: (params) => 2 * params['train-images'] * params.epochs,
  table,
  describe,
};
