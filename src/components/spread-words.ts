import type { Measure } from '../shell/figure.ts';
import type { Summary } from './reproduction-file.ts';
import { words } from './words.ts';

/** Mean and spread in words: `<area>.many` or `.one` for fractions, in per cent; `.manyNumber` or `.oneNumber` for the rest. */
export function spreadWords(area: string, unit: Measure['unit'], { n, mean, sd }: Pick<Summary, 'n' | 'mean' | 'sd'>) {
  const scale = scaleOf(unit);
  return words(`${area}.${spreadKey(unit, n > 1)}`, { n, mean: scale * mean, sd: scale * sd });
}

/** `many`, `one`, `manyNumber` or `oneNumber`: the entry of an area of words for several runs or one. */
export function spreadKey(unit: Measure['unit'], several: boolean): string {
  return `${several ? 'many' : 'one'}${unit === 'fraction' ? '' : 'Number'}`;
}

/** What a measurement is multiplied with before it is printed: fractions stand in per cent. */
export const scaleOf = (unit: Measure['unit']): number => (unit === 'fraction' ? 100 : 1);

/** Over how many seeds and, where the experiment has such parameters, on how many images and epochs: `<area>.{seeds,sizes}`. */
export function budgetWords(area: string, { n, trainImages, epochs }: Summary): string {
  if (trainImages === undefined || epochs === undefined) return words(`${area}.seeds`, { count: n });
  return words(`${area}.sizes`, { count: n, images: trainImages, epochs });
}
