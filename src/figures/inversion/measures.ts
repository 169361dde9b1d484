import type { Measure } from '../../shell/figure.ts';

/** What a finished run hands to the ledger and to the data download. */
export const measures: readonly Measure[] = [
  { name: 'accuracy.original', unit: 'fraction' },
  { name: 'accuracy.negative', unit: 'fraction' },
  { name: 'accuracy.original.negated', unit: 'fraction' },
  { name: 'accuracy.negative.negated', unit: 'fraction' },
  { name: 'parameters', unit: 'count' },
  { name: 'trainImages', unit: 'count' },
  { name: 'imagesPerSecond', unit: 'number' },
];
