import negatives from 'reproduced:inversion/accuracy.negative';
import originals from 'reproduced:inversion/accuracy.original';
import strings from '../../../content/strings/en/inversion.yaml';
import { type InversionFrame, type InversionResult, measured } from '../../experiments/inversion/frame.ts';
import { inversionPresets, inversionSchema } from '../../experiments/inversion/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import { stackedTree } from '../../shell/stacked-tree.ts';
import type { StringTree } from '../../shell/words.ts';
import { withOriginals } from './condition-rows.ts';
import { connect } from './element.ts';
import { guess } from './guess.ts';
import { recordings } from './recordings.ts';
import { neededTestImages, wantsLook } from './state.ts';
import { table } from './table.ts';
import { below, view } from './view.ts';
import { describe } from './words.ts';

const rows = withOriginals(negatives, originals);

/** The inversion experiment as a figure: flip the first layer, and the two worlds change places. */
export const definition: FigureDefinition<typeof inversionSchema, InversionFrame, InversionResult> = {
  name: 'inversion',
  experiment: 'inversion',
  tree: stackedTree,
  schema: inversionSchema,
  presets: inversionPresets,
  primary: ['activation', 'negate', 'blend'],
  recordings,
  strings: { inversion: strings as StringTree },
  measures: measuresOf(measured),
  guess,
  view,
  below: (state, words, actions) => below(state, words, actions, rows),
  table,
  describe,
  wantsLook,
  testImages: neededTestImages,
  connect,
};
