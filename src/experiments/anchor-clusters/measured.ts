import { ANCHOR_LAYERS, LAYERS, NETWORKS } from './frame.ts';

/** The networks whose classes are measured layer by layer. */
export const SEPARATED = [...NETWORKS, 'untrained'] as const;

/** The result's numbers that reproductions and cards keep. */
export const measured: readonly string[] = [
  ...NETWORKS.map((name) => `accuracy.${name}`),
  ...['silhouette', 'neighbours'].flatMap((what) =>
    SEPARATED.flatMap((name) => LAYERS.map((layer) => `${what}.${name}.${layer}`)),
  ),
  'silhouette.patches.conv1',
  'silhouette.patches.conv2',
  ...ANCHOR_LAYERS.map((layer) => `turn.${layer}`),
  'turn.step.conv1',
  'turn.step.conv2',
];
