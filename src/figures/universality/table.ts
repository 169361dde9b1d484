import { universalitySchema } from '../../experiments/universality/schema.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import { paramValue } from '../../shell/param-words.ts';
import type { Words } from '../../shell/words.ts';
import { meanAndSpread } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import { chosen, similarity, type UniversalityState } from './state.ts';

/** A row a layer: both means and their spreads, and over how many pairs. */
export function table({ frame }: UniversalityState, words: Words): DataTable {
  const cells = (values: readonly number[] = []): Cell[] => {
    if (values.length === 0) return [words('universality.words.none'), '', values.length];
    const { mean, sd } = meanAndSpread(values);
    return [mean, sd].map((value): Cell => ({ value, shown: similarity(words, value) })).concat(values.length);
  };
  const { pairs, reference } = frame ?? {};
  const depths = Math.max(pairs?.length ?? 0, reference?.length ?? 0);
  return {
    caption: words('universality.table.caption'),
    columns: ['layer', 'mean', 'sd', 'pairs', 'reference', 'reference-sd', 'reference-pairs'].map((name) =>
      words(`universality.table.${name}`),
    ),
    rows: Array.from({ length: depths }, (_, i) => [i + 1, ...cells(pairs?.[i]), ...cells(reference?.[i])]),
  };
}

/** What a kind of network was taught, in words. */
export const kindName = (words: Words, kind: string): string =>
  paramValue(words, 'universality', 'first', universalitySchema.first, kind);

/** What the stage shows, in a sentence. */
export function describe(state: UniversalityState, words: Words): string {
  const { frame, params } = state;
  if (isGuessOpen(state)) return words('universality.words.asked');
  const names = { first: kindName(words, params.first), second: kindName(words, params.second), layer: params.layer };
  if (!frame?.pairs) return words('universality.words.apart', names);
  const [pairs, reference] = [frame.pairs[chosen(state)]!, frame.reference?.[chosen(state)] ?? []];
  if (pairs.length === 0) return words('universality.words.nothing', names);
  const { mean, sd } = meanAndSpread(pairs);
  const numbers = { mean: similarity(words, mean), sd: similarity(words, sd), count: pairs.length };
  const beside = reference.length > 0 ? similarity(words, meanAndSpread(reference).mean) : '–';
  return words('universality.words.said', { ...names, ...numbers, reference: beside });
}
