import strings from '../../../content/strings/en/resample.yaml';
import { measured, type ResampleFrame, type ResampleResult } from '../../experiments/resample/frame.ts';
import { resamplePresets, resampleSchema } from '../../experiments/resample/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { alignment } from './alignment.ts';
import { guess } from './guess.ts';
import { numbers } from './numbers.ts';
import { sweep } from './sweep.ts';
import { describe, table } from './table.ts';
import { tasks } from './tasks.ts';
import { widths } from './widths.ts';

const entry = recordingEntries('resample');

/** A network's layers are drawn anew from the covariance of their neurons alone, or kept as they are for another task. */
export const definition: FigureDefinition<typeof resampleSchema, ResampleFrame, ResampleResult> = {
  name: 'resample',
  experiment: 'resample',
  schema: resampleSchema,
  presets: resamplePresets,
  primary: ['layers', 'mode', 'sample'],
  recordings: [
    entry('redraw-cifar'),
    entry('redraw-scenes', { data: 'scenes' }),
    entry('transfer-cifar', { mode: 'transfer', to: 'cifar-20' }),
    entry('transfer-scenes', { mode: 'transfer', data: 'scenes' }),
  ],
  ends: 'models/resample/ends.bin.gz',
  strings: { resample: strings as StringTree },
  measures: measuresOf(measured),
  selfContained: true,
  live: { by: () => ['layers', 'sample'], frame: (frame) => frame },
  guess,
  numbers,
  view: sweep,
  sides: [
    { name: 'alignment', draw: alignment },
    { name: 'widths', fromNumbers: true, draw: (state, words) => widths(state, words) },
    { name: 'tasks', fromNumbers: true, draw: (state, words) => tasks(state, words) },
  ],
  // Drawing three times over, or teaching seven networks, costs about as much as so many more pictures.
  work: ({ mode, epochs, ...params }) => params['train-images'] * epochs + (mode === 'resample' ? 42_000 : 44_000),
  table,
  describe,
};
