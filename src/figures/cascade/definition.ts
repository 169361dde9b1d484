import strings from '../../../content/strings/en/cascade.yaml';
import { type CascadeFrame, type CascadeResult, measured } from '../../experiments/cascade/frame.ts';
import { cascadePresets, cascadeSchema } from '../../experiments/cascade/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import { stackedTree } from '../../shell/stacked-tree.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordings } from './recordings.ts';
import { testImages, wantsLook } from './state.ts';
import { table } from './table.ts';
import { below, view } from './view.ts';
import { describe } from './words.ts';

/** Digits over ten backgrounds: what each layer's responses vary with, trained beside untrained. */
export const definition: FigureDefinition<typeof cascadeSchema, CascadeFrame, CascadeResult> = {
  name: 'cascade',
  experiment: 'cascade',
  tree: stackedTree,
  schema: cascadeSchema,
  presets: cascadePresets,
  primary: ['backgrounds', 'background', 'digit'],
  frameHeight: 1920,
  recordings,
  strings: { cascade: strings as StringTree },
  measures: measuresOf(measured),
  guess: { min: 0, max: 100, step: 1, start: 50, when: (params) => params.backgrounds === 'on' },
  view,
  below,
  table,
  describe,
  wantsLook,
  testImages,
};
