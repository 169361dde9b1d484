import strings from '../../../content/strings/en/distributed.yaml';
import { type DistributedFrame, type DistributedResult, measured } from '../../experiments/distributed/frame.ts';
import { distributedPresets, distributedSchema } from '../../experiments/distributed/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { guess } from './guess.ts';
import { learning } from './learning.ts';
import { numbers } from './numbers.ts';
import { probes } from './probes.ts';
import { describe, table } from './table.ts';
import { units } from './units.ts';
import { view } from './view.ts';

const entry = recordingEntries('distributed');

/** What taking the layers apart at every frame costs, in training pictures. */
const APART = 40_000;

/** A unit or a direction is switched off: which digits does the network no longer read? */
export const definition: FigureDefinition<typeof distributedSchema, DistributedFrame, DistributedResult> = {
  name: 'distributed',
  experiment: 'distributed',
  schema: distributedSchema,
  presets: distributedPresets,
  primary: ['off', 'layer'],
  recordings: [entry('units-mnist'), entry('units-digits', { data: 'digits' })],
  strings: { distributed: strings as StringTree },
  measures: measuresOf(measured),
  selfContained: true,
  guess,
  numbers,
  view,
  sides: [
    { name: 'probes', draw: probes },
    { name: 'units', draw: units },
    { name: 'learning', draw: learning },
  ],
  work: (params) => params['train-images'] * params.epochs + APART,
  table,
  describe,
};
