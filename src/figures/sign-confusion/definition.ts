import strings from '../../../content/strings/en/sign-confusion.yaml';
import { compute } from '../../experiments/sign-confusion/compute.ts';
import { type ConfusionFrame, type ConfusionResult, measured } from '../../experiments/sign-confusion/frame.ts';
import { confusionPresets, confusionSchema } from '../../experiments/sign-confusion/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { connect } from './element.ts';
import { numbers } from './numbers.ts';
import { cases } from './stage/cases.ts';
import { layers } from './stage/layers.ts';
import { terms } from './stage/terms.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

/** Two linear layers confuse signs, many are one in disguise, and a rectifier ends both. */
export const definition: FigureDefinition<typeof confusionSchema, ConfusionFrame, ConfusionResult> = {
  name: 'sign-confusion',
  experiment: 'sign-confusion',
  schema: confusionSchema,
  presets: confusionPresets,
  primary: ['rectify', 'x'],
  recordings: [],
  strings: { 'sign-confusion': strings as StringTree },
  measures: measuresOf(measured, false),
  compute,
  numbers,
  view,
  sides: [
    { name: 'cases', draw: cases },
    { name: 'terms', draw: terms },
    { name: 'layers', draw: layers },
  ],
  table,
  describe,
  connect,
};
