import strings from '../../../content/strings/en/depth.yaml';
import { type DepthFrame, type DepthResult, measured } from '../../experiments/depth/frame.ts';
import { depthPresets, depthSchema } from '../../experiments/depth/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { byExamples } from './by-examples.ts';
import { curve } from './curve.ts';
import { guess } from './guess.ts';
import { numbers } from './numbers.ts';
import { synonyms } from './synonyms.ts';
import { describe, table } from './table.ts';
import { tree } from './tree.ts';

const entry = recordingEntries('depth');

/** A task that is built in levels: what do depth, locality and rectifiers each bring? */
export const definition: FigureDefinition<typeof depthSchema, DepthFrame, DepthResult> = {
  name: 'depth',
  experiment: 'depth',
  schema: depthSchema,
  presets: depthPresets,
  primary: ['examples'],
  recordings: [entry('many')],
  ends: 'models/depth/ends.bin.gz',
  strings: { depth: strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view: curve,
  sides: [
    { name: 'tree', fromNumbers: true, draw: tree },
    { name: 'examples', fromNumbers: true, draw: (state, words) => byExamples(state, words) },
    { name: 'synonyms', draw: synonyms },
  ],
  // Four small networks: an example costs them less than half of what a digit costs LeNet-5.
  work: ({ examples, epochs }) => Number(examples) * epochs * 0.4,
  table,
  describe,
};
