import strings from '../../../content/strings/en/two-neurons.yaml';
import { measured, type TwoSeedsFrame, type TwoSeedsResult } from '../../experiments/two-seeds/frame.ts';
import { neuronsPresets, neuronsSchema } from '../../experiments/two-seeds/schema.ts';
import { workOf } from '../../experiments/two-seeds/work.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { cloudsSide } from './clouds.ts';
import { curve, told } from './curve.ts';
import { guess } from './guess.ts';
import { neuronPictures, neuronSide } from './neuron.ts';
import { numbers } from './numbers.ts';
import { sharesSide } from './shares.ts';
import { table } from './table.ts';

const entry = recordingEntries('two-seeds');

/** Two networks of two seeds: few neurons have a partner, a few more than chance gives; what is shared is a space, not its axes. */
export const definition: FigureDefinition<typeof neuronsSchema, TwoSeedsFrame, TwoSeedsResult> = {
  name: 'two-neurons',
  experiment: 'two-seeds',
  schema: neuronsSchema,
  presets: neuronsPresets,
  primary: ['by', 'layer'],
  recordings: [entry('cifar-10'), entry('scenes', { data: 'scenes' })],
  selfContained: true,
  strings: { 'two-neurons': strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view: curve,
  sides: [
    { name: 'clouds', draw: cloudsSide },
    { name: 'neuron', draw: neuronSide },
    { name: 'shares', draw: sharesSide },
  ],
  work: workOf,
  table,
  describe: told,
  testImages: neuronPictures,
};
