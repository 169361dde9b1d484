import type { ReproductionStrip } from './reproduction.ts';

/** The strips of six filters on originals with ReLU: at the browser's defaults, and on the whole training set. */
const SHOWN = ['browser', 'paper'];

/** Those of the reproduced conditions that stand on strips, in their order; what was not measured is left out. */
export function shownStrips(rows: readonly ReproductionStrip[]): ReproductionStrip[] {
  return SHOWN.flatMap((name) => rows.filter(({ condition, values }) => condition === name && values.length > 0));
}
