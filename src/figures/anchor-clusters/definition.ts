import kMeansRows from 'reproduced:anchor-clusters/accuracy.k-means';
import randomRows from 'reproduced:anchor-clusters/accuracy.random';
import trainedRows from 'reproduced:anchor-clusters/accuracy.trained';
import strings from '../../../content/strings/en/anchor-clusters.yaml';
import { type ClustersFrame, type ClustersResult, measured } from '../../experiments/anchor-clusters/frame.ts';
import { clustersPresets, clustersSchema } from '../../experiments/anchor-clusters/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import { stackedTree } from '../../shell/stacked-tree.ts';
import type { StringTree } from '../../shell/words.ts';
import { below } from './below.ts';
import { labelCurves } from './label-curves.ts';
import { recordings } from './recordings.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

const curves = labelCurves({ trained: trainedRows, 'k-means': kMeansRows, random: randomRows });

/** Clustering with a teacher: what labels do to anchors, and to the classes. */
export const definition: FigureDefinition<typeof clustersSchema, ClustersFrame, ClustersResult> = {
  name: 'anchor-clusters',
  experiment: 'anchor-clusters',
  tree: stackedTree,
  schema: clustersSchema,
  presets: clustersPresets,
  primary: ['anchors', 'layer', 'labels'],
  frameHeight: 2290,
  recordings,
  strings: { 'anchor-clusters': strings as StringTree },
  measures: measuresOf(measured),
  guess: { min: 0, max: 100, step: 1, start: 50 },
  view,
  below: (state, words) => below(state, words, curves),
  table,
  describe,
};
