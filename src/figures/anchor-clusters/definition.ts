import strings from '../../../content/strings/en/anchor-clusters.yaml';
import { type ClustersFrame, type ClustersResult, measured } from '../../experiments/anchor-clusters/frame.ts';
import { clustersPresets, clustersSchema } from '../../experiments/anchor-clusters/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { recordingEntries } from '../kit/recording-entries.ts';
import { anchors } from './anchors.ts';
import { guess } from './guess.ts';
import { labelsChart } from './label-curves.ts';
import { layers } from './layers-chart.ts';
import { numbers } from './numbers.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

const entry = recordingEntries('anchor-clusters');

/** Three networks learn every batch, and what their layers do to the classes is measured at every frame: in training pictures. */
const NETWORKS = 3;
const BATCH = 64;
const MEASURING = 60_000;

/** Clustering with a teacher: what labels do to anchors, and to the classes. */
export const definition: FigureDefinition<typeof clustersSchema, ClustersFrame, ClustersResult> = {
  name: 'anchor-clusters',
  experiment: 'anchor-clusters',
  schema: clustersSchema,
  presets: clustersPresets,
  primary: ['layer', 'anchors'],
  recordings: [
    entry('trained-mnist'),
    entry('normal-mnist', { init: 'normal' }),
    entry('trained-digits', { data: 'digits' }),
  ],
  strings: { 'anchor-clusters': strings as StringTree },
  measures: measuresOf(measured),
  guess,
  numbers,
  view,
  sides: [
    { name: 'layers', draw: layers },
    { name: 'anchors', draw: anchors },
    { name: 'labels', fromNumbers: true, draw: (state, words) => labelsChart(state, words) },
  ],
  work: ({ steps }) => NETWORKS * BATCH * steps + MEASURING,
  table,
  describe,
};
