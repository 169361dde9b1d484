import { measured } from '../../experiments/anchor-clusters/measured.ts';
import type { Measure } from '../../shell/figure.ts';

/** What a finished run hands to the ledger and to the data download: shares as fractions, silhouettes and degrees as numbers. */
export const measures: readonly Measure[] = [
  ...measured.map((name) => ({ name, unit: /^(accuracy|neighbours)/.test(name) ? 'fraction' : 'number' }) as const),
  { name: 'labels', unit: 'count' },
  { name: 'imagesPerSecond', unit: 'number' },
];
