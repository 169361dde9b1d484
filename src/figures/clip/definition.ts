import strings from '../../../content/strings/en/clip.yaml';
import { measured, type TwoSeedsFrame, type TwoSeedsResult } from '../../experiments/two-seeds/frame.ts';
import { clipPresets, clipSchema } from '../../experiments/two-seeds/schema.ts';
import { workOf } from '../../experiments/two-seeds/work.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { curve, told } from './curve.ts';
import { guess } from './guess.ts';
import { numbers } from './numbers.ts';
import { overlapsSide } from './overlaps.ts';
import { seedsSide } from './seeds.ts';
import { table } from './table.ts';

const entry = recordingEntries('two-seeds');

/** Two networks of two seeds: one keeps few directions of a layer's inputs, its own, or the other's, and goes on telling pictures apart. */
export const definition: FigureDefinition<typeof clipSchema, TwoSeedsFrame, TwoSeedsResult> = {
  name: 'clip',
  experiment: 'two-seeds',
  schema: clipSchema,
  presets: clipPresets,
  primary: ['layer'],
  recordings: [entry('cifar-10'), entry('scenes', { data: 'scenes' })],
  selfContained: true,
  strings: { clip: strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view: curve,
  sides: [
    { name: 'overlaps', draw: overlapsSide },
    { name: 'seeds', fromNumbers: true, draw: seedsSide },
  ],
  work: workOf,
  table,
  describe: told,
};
