import strings from '../../../content/strings/en/features-and-decision.yaml';
import {
  CLASSIFIERS,
  type DecisionFrame,
  type DecisionResult,
  measured,
  SETS,
} from '../../experiments/features-and-decision/frame.ts';
import { decisionPresets, decisionSchema } from '../../experiments/features-and-decision/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { guess } from './guess.ts';
import { neighbours } from './neighbours.ts';
import { numbers } from './numbers.ts';
import { overlap } from './overlap.ts';
import { sizes } from './sizes.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

const recording = recordingEntries('features-and-decision', { 'train-images': 1000, epochs: 20 });
/** What one classifier on one set of features takes, in pictures that the network learns from. */
const EACH = 1000;

/** Who decides? A LeNet-5 cut at a movable boundary, and six classifiers that take over from there. */
export const definition: FigureDefinition<typeof decisionSchema, DecisionFrame, DecisionResult> = {
  name: 'features-and-decision',
  experiment: 'features-and-decision',
  schema: decisionSchema,
  presets: decisionPresets,
  primary: ['features', 'train-images'],
  recordings: [recording('thousand-mnist'), recording('thousand-digits', { data: 'digits' })],
  ends: 'models/features-and-decision/ends.bin.gz',
  strings: { 'features-and-decision': strings as StringTree },
  measures: measuresOf(measured),
  selfContained: true,
  guess,
  numbers,
  view,
  sides: [
    { name: 'overlap', draw: overlap },
    { name: 'neighbours', draw: neighbours },
    { name: 'sizes', fromNumbers: true, draw: sizes },
  ],
  work: (params) => params['train-images'] * params.epochs + SETS.length * CLASSIFIERS.length * EACH,
  table,
  describe,
};
