import rows from 'reproduced:trelu-angle/accuracy.test';
import strings from '../../../content/strings/en/trelu-angle.yaml';
import { measured, type TreluFrame, type TreluResult } from '../../experiments/trelu-angle/frame.ts';
import { treluPresets, treluSchema } from '../../experiments/trelu-angle/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import { stackedTree } from '../../shell/stacked-tree.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordings } from './recordings.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { described } from './words.ts';

/** A rectifier with a threshold: on cosines it is an angle, on raw responses another way of writing weights and bias. */
export const definition: FigureDefinition<typeof treluSchema, TreluFrame, TreluResult> = {
  name: 'trelu-angle',
  experiment: 'trelu-angle',
  tree: stackedTree,
  schema: treluSchema,
  presets: treluPresets,
  primary: ['variant', 'threshold', 'anchors'],
  frameHeight: 1350,
  recordings,
  strings: { 'trelu-angle': strings as StringTree },
  measures: measuresOf(measured),
  // Without reproduced runs there is no answer to compare a guess with.
  guess: rows.length > 0 ? { min: 0, max: 0.9, step: 0.05, start: 0.25 } : undefined,
  view: (state, words) => view(state, rows, words),
  table,
  describe: (state, words) => described(state, rows, words),
};
