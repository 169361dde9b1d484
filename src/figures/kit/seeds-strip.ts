import { type Words, write } from '../../shell/words.ts';
import { oncePer } from './once-per.ts';
import { withSpread } from './over-seeds.ts';
import type { RunStrip } from './run-strip.ts';
import { meanAndSpread } from './statistics.ts';

/** In per cent, the same list every time: what is drawn from it is drawn once. */
const percents = oncePer((shares: readonly number[]) => shares.map((share) => 100 * share));

/** The strip of shares (0 to 1) over seeds, in per cent, beside a published one and the reader's own; none without seeds. */
export function seedsStrip(
  shares: readonly number[] | undefined,
  options: {
    readonly full: boolean;
    readonly decimals: number;
    readonly published?: number | undefined;
    readonly yours?: number | undefined;
    readonly answer: boolean;
  },
  words: Words,
): RunStrip | undefined {
  if (!shares || shares.length === 0) return undefined;
  const { full, decimals, published, yours, answer } = options;
  const seeds = percents(shares);
  const { mean, sd } = meanAndSpread(seeds);
  const number = (value: number): string => write(value, String(decimals), words.lang);
  const mark = (name: 'published' | 'yours', share: number | undefined) =>
    share === undefined ? {} : { [name]: [words(`shell.seeds.${name}`), number(100 * share)] as const };
  return {
    seeds,
    mean,
    sd,
    full,
    answer,
    ...(published !== undefined && { published: 100 * published }),
    ...(yours !== undefined && { yours: 100 * yours }),
    words: {
      seeds: [words('shell.seeds.count', { count: seeds.length }), withSpread(seeds, decimals, words)],
      ...mark('published', published),
      ...mark('yours', yours),
    },
  };
}
