import { measured } from '../../experiments/cascade/measured.ts';
import type { Measure } from '../../shell/figure.ts';

const unitOf = (name: string): Measure['unit'] => {
  if (name.startsWith('parameters')) return 'count';
  return name.startsWith('correlation.') ? 'number' : 'fraction';
};

/** What a finished run hands to the ledger and to the data download. */
export const measures: readonly Measure[] = measured.map((name) => ({ name, unit: unitOf(name) }));
