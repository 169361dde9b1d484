import rows from 'reproduced:curve-fit/error';
import strings from '../../../content/strings/en/curve-fit.yaml';
import { type CurveFitFrame, type CurveFitResult, measured } from '../../experiments/curve-fit/frame.ts';
import { curveFitPresets, curveFitSchema } from '../../experiments/curve-fit/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import { stackedTree } from '../../shell/stacked-tree.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { againstWidth } from './against-width.ts';
import { describe, table } from './table.ts';
import { view } from './view.ts';

const entry = recordingEntries('curve-fit');

/** One hidden layer fits a curve: what the approximation theorem promises, and what training finds of it. */
export const definition: FigureDefinition<typeof curveFitSchema, CurveFitFrame, CurveFitResult> = {
  name: 'curve-fit',
  experiment: 'curve-fit',
  tree: stackedTree,
  schema: curveFitSchema,
  presets: curveFitPresets,
  primary: ['activation', 'width', 'curve'],
  frameHeight: 1560,
  recordings: [
    entry('wave-relu-16'),
    entry('wave-linear-64', { activation: 'linear', width: 64 }),
    entry('wave-together', { start: 'together' }),
    entry('wave-positive', { examples: 'positive' }),
  ],
  strings: { 'curve-fit': strings as StringTree },
  measures: measuresOf(measured),
  view,
  below: (state, words) => againstWidth(state, rows, words),
  table,
  describe,
};
