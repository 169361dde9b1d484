import strings from '../../../content/strings/en/race.yaml';
import { measured, type RaceFrame, type RaceResult } from '../../experiments/race/frame.ts';
import { RACERS } from '../../experiments/race/networks.ts';
import { racePresets, raceSchema } from '../../experiments/race/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { byWeights } from './by-weights.ts';
import { curve } from './curve.ts';
import { guess } from './guess.ts';
import { lossChart } from './loss.ts';
import { numbers } from './numbers.ts';
import { shapes } from './shapes.ts';
import { describe, table } from './table.ts';

const entry = recordingEntries('race');

/** Frozen filters race against learnt ones: how much of what a network reaches lies in the spatial filters that it learns? */
export const definition: FigureDefinition<typeof raceSchema, RaceFrame, RaceResult> = {
  name: 'race',
  experiment: 'race',
  schema: raceSchema,
  presets: racePresets,
  primary: ['shapes', 'negatives'],
  recordings: [entry('five-cifar'), entry('five-scenes', { data: 'scenes' })],
  ends: 'models/race/ends.bin.gz',
  strings: { race: strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view: curve,
  sides: [
    { name: 'shapes', draw: shapes },
    { name: 'weights', fromNumbers: true, draw: (state, words) => byWeights(state, words) },
    { name: 'loss', fromNumbers: true, draw: lossChart },
  ],
  // Every network learns from every picture.
  work: (params) => RACERS.length * params['train-images'] * params.epochs,
  table,
  describe,
};
