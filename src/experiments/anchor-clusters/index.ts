import type { Experiment } from '../contract.ts';
import type { ClustersFrame, ClustersResult } from './frame.ts';
import { look } from './look.ts';
import { run } from './run.ts';
import { clustersPresets, clustersSchema } from './schema.ts';

export { measured } from './measured.ts';

/** Three networks with trained, k-means and random anchors learn from the same few labels: how their classes come apart (Kuo 2017). */
export const experiment: Experiment<typeof clustersSchema, ClustersFrame, ClustersResult> = {
  id: 'anchor-clusters',
  schema: clustersSchema,
  run,
  look,
};

export const presets = clustersPresets;
