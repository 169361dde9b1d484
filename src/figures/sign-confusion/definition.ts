import strings from '../../../content/strings/en/sign-confusion.yaml';
import { compute } from '../../experiments/sign-confusion/compute.ts';
import { type ConfusionFrame, type ConfusionResult, measured } from '../../experiments/sign-confusion/frame.ts';
import { confusionPresets, confusionSchema } from '../../experiments/sign-confusion/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import { stackedTree } from '../../shell/stacked-tree.ts';
import type { StringTree } from '../../shell/words.ts';
import { connect } from './element.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

/** Two linear layers confuse signs, many are one in disguise, and a rectifier ends both. */
export const definition: FigureDefinition<typeof confusionSchema, ConfusionFrame, ConfusionResult> = {
  name: 'sign-confusion',
  experiment: 'sign-confusion',
  tree: stackedTree,
  schema: confusionSchema,
  presets: confusionPresets,
  primary: ['rectify', 'view', 'layers'],
  recordings: [],
  strings: { 'sign-confusion': strings as StringTree },
  measures: measuresOf(measured, false),
  frameHeight: 990,
  compute,
  view,
  table,
  describe,
  connect,
};
