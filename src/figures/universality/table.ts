import { universalitySchema } from '../../experiments/universality/schema.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import { paramValue } from '../../shell/param-words.ts';
import type { Words } from '../../shell/words.ts';
import { meanAndSpread } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import { ownInWords, ownPairs } from './own.ts';
import { chosen, similarity, type UniversalityState } from './state.ts';

/** A row a layer: both means and their spreads, over how many pairs, the band of one law, and the reader's own pairs. */
export function table(state: UniversalityState, words: Words): DataTable {
  const cells = (values: readonly number[] = []): Cell[] => {
    if (values.length === 0) return [words('universality.words.none'), '', values.length];
    const { mean, sd } = meanAndSpread(values);
    return [mean, sd].map((value): Cell => ({ value, shown: similarity(words, value) })).concat(values.length);
  };
  const number = (value: number | null | undefined): Cell =>
    value === null || value === undefined ? '' : { value, shown: similarity(words, value) };
  const { pairs, reference, oneLaw } = state.frame ?? {};
  const own = ownPairs(state);
  const lengths = [pairs, reference, ...own.map(({ similarities }) => similarities)].map((all) => all?.length ?? 0);
  const names = ['layer', 'mean', 'sd', 'pairs', 'one-law-low', 'one-law-high'];
  const columns = [...names, 'reference', 'reference-sd', 'reference-pairs'].map((name) => `table.${name}`);
  return {
    caption: words('universality.table.caption'),
    columns: [...columns, ...own.map(({ kind }) => `own.${kind}.name`)].map((name) => words(`universality.${name}`)),
    rows: Array.from({ length: Math.max(...lengths) }, (_, i) => [
      i + 1,
      ...cells(pairs?.[i]),
      number(oneLaw?.[i]?.low),
      number(oneLaw?.[i]?.high),
      ...cells(reference?.[i]),
      ...own.map(({ similarities }) => number(similarities[i])),
    ]),
  };
}

/** What a kind of network was taught, in words. */
export const kindName = (words: Words, kind: string): string =>
  paramValue(words, 'universality', 'first', universalitySchema.first, kind);

/** What the stage shows, in a sentence, and one more for every pair of the reader's own. */
export function describe(state: UniversalityState, words: Words): string {
  if (isGuessOpen(state)) return words('universality.words.asked');
  return [zooInWords(state, words), ...ownInWords(state, words)].join(' ');
}

function zooInWords(state: UniversalityState, words: Words): string {
  const { frame, params } = state;
  const names = { first: kindName(words, params.first), second: kindName(words, params.second), layer: params.layer };
  if (!frame?.pairs) return words('universality.words.apart', names);
  const [pairs, reference] = [frame.pairs[chosen(state)]!, frame.reference?.[chosen(state)] ?? []];
  if (pairs.length === 0) return words('universality.words.nothing', names);
  const { mean, sd } = meanAndSpread(pairs);
  const numbers = { mean: similarity(words, mean), sd: similarity(words, sd), count: pairs.length };
  const beside = reference.length > 0 ? similarity(words, meanAndSpread(reference).mean) : '–';
  const said = words('universality.words.said', { ...names, ...numbers, reference: beside });
  const band = frame.oneLaw?.[chosen(state)];
  return band ? `${said} ${words('universality.words.one-law', { low: band.low, high: band.high })}` : said;
}
