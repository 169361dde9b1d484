import { type Words, write } from '../../shell/words.ts';
import { meanAndSpread } from './statistics.ts';

/** What seeds gave of some shares, in per cent: `21.3 ± 0.8`, mean and standard deviation; no share gives a dash. */
export function overSeeds(shares: readonly number[], words: Words): string {
  const percents = shares.map((share) => 100 * share);
  return percents.length > 0 ? withSpread(percents, 1, words) : '–';
}

/** Mean and standard deviation of at least one value as they are printed; one run, or equal ones, have no spread to print. */
export function withSpread(values: readonly number[], decimals: number, { lang }: Words): string {
  const { mean, sd } = meanAndSpread(values);
  const [middle, spread] = [mean, sd].map((value) => write(value, String(decimals), lang));
  return sd > 0 ? `${middle} ± ${spread}` : middle!;
}
