import { type Words, write } from '../../shell/words.ts';
import { meanAndSpread } from './statistics.ts';

/** What seeds gave of some shares, in per cent: `21.3 ± 0.8`, mean and standard deviation; one run has no spread, none a dash. */
export function overSeeds(shares: readonly number[], words: Words): string {
  if (shares.length === 0) return '–';
  const { mean, sd } = meanAndSpread(shares);
  const number = (share: number): string => write(100 * share, '1', words.lang);
  return shares.length > 1 ? `${number(mean)} ± ${number(sd)}` : number(mean);
}
