import { median } from '../figures/kit/statistics.ts';
import type { Measure } from '../shell/figure.ts';
import { write } from '../shell/words.ts';
import type { Summary } from './reproduction-file.ts';
import { words } from './words.ts';

/**
 * Mean and spread in words: `<area>.many` or `.one` for fractions, in per cent; `.manyNumber` or `.oneNumber` for the rest,
 * a mean to the first digit of its spread. What is the same for every seed has no spread to print.
 */
export function spreadWords(area: string, unit: Measure['unit'], { n, mean, sd }: Pick<Summary, 'n' | 'mean' | 'sd'>) {
  const scale = scaleOf(unit);
  const varies = n > 1 && sd > 0;
  const rounded = varies && unit !== 'fraction';
  const shown = (value: number) => (rounded ? write(value, decimalsOf(sd), words.lang) : scale * value);
  return words(`${area}.${spreadKey(unit, varies)}`, { n, mean: shown(mean), sd: shown(sd) });
}

/**
 * The median with the lowest and the highest value: `<area>.fraction` in per cent with one decimal, `<area>.number` with three.
 */
export function medianWords(area: string, unit: Measure['unit'], values: readonly number[]): string {
  const scale = scaleOf(unit);
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)];
  const shown = { median: scale * middle, least: scale * least, most: scale * most };
  return words(`${area}.${unit === 'fraction' ? 'fraction' : 'number'}`, shown);
}

/** More say nothing of what a spread of rounding errors alone is about. */
const MOST_DECIMALS = 4;

/** Decimals down to the first digit of a spread that is not 0: 2 for 0.019, 1 for 0.6; as rounding leaves it, so 1 for 0.096. */
function decimalsOf(sd: number): string {
  return String(Math.min(MOST_DECIMALS, Math.max(0, -Math.floor(Math.log10(Number(sd.toPrecision(1)))))));
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
