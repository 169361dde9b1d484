import rows from 'reproduced:curve-fit/error';
import strings from '../../../content/strings/en/curve-fit.yaml';
import { type CurveFitFrame, type CurveFitResult, measured } from '../../experiments/curve-fit/frame.ts';
import { curveFitPresets, curveFitSchema } from '../../experiments/curve-fit/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { againstWidth } from './against-width.ts';
import { fitChart } from './fit-chart.ts';
import { learning } from './learning.ts';
import { numbers } from './numbers.ts';
import { describe, table } from './table.ts';

const entry = recordingEntries('curve-fit');

/** One hidden layer fits a curve: what the approximation theorem promises, and what training finds of it. */
export const definition: FigureDefinition<typeof curveFitSchema, CurveFitFrame, CurveFitResult> = {
  name: 'curve-fit',
  experiment: 'curve-fit',
  schema: curveFitSchema,
  presets: curveFitPresets,
  primary: ['width', 'activation'],
  recordings: [
    entry('wave-relu-16'),
    entry('wave-linear-64', { activation: 'linear', width: 64 }),
    entry('wave-together', { init: 'together' }),
    entry('wave-positive', { examples: 'positive' }),
  ],
  ends: 'models/curve-fit/ends.bin.gz',
  strings: { 'curve-fit': strings as StringTree },
  measures: measuresOf(measured),
  numbers,
  view: (state, words) => fitChart(state, words),
  sides: [
    { name: 'width', fromNumbers: true, draw: (state, words) => againstWidth(state, rows, words) },
    { name: 'learning', fromNumbers: true, draw: learning },
  ],
  // A step of a few dozen numbers takes about as long as a small network's one picture.
  work: ({ steps }) => steps,
  table,
  describe,
};
