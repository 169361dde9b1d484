import strings from '../../../content/strings/en/features-and-decision.yaml';
import { type DecisionFrame, type DecisionResult, measured } from '../../experiments/features-and-decision/frame.ts';
import { decisionPresets, decisionSchema } from '../../experiments/features-and-decision/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import { stackedTree } from '../../shell/stacked-tree.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { connect } from './element.ts';
import { table } from './table.ts';
import { below, view } from './view.ts';
import { describe } from './words.ts';

const recording = recordingEntries('features-and-decision', { 'train-images': 1000, epochs: 20 });

/** Who decides? A LeNet-5 cut at a movable boundary, and six classifiers that take over from there. */
export const definition: FigureDefinition<typeof decisionSchema, DecisionFrame, DecisionResult> = {
  name: 'features-and-decision',
  experiment: 'features-and-decision',
  tree: stackedTree,
  schema: decisionSchema,
  presets: decisionPresets,
  primary: ['features', 'train-images'],
  recordings: [recording('thousand-mnist'), recording('thousand-digits', { data: 'digits' })],
  strings: { 'features-and-decision': strings as StringTree },
  measures: measuresOf(measured),
  selfContained: true,
  guess: { min: 0, max: 100, step: 1, start: 50, when: (params) => params['train-images'] === 1000 },
  view,
  below,
  table,
  describe,
  connect,
};
