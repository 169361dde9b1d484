import type { SimilarityBand } from '../../experiments/two-networks/frame.ts';
import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { isBeforeFitting } from './fitting.ts';
import { bandIn, seenOf } from './similarities.ts';
import { similarity, type TwoNetworksState } from './state.ts';

/** S of the chosen layer, beside what one population would reach, and the mean ranks of both networks. */
export function numbers(state: TwoNetworksState, words: Words): FigureNumber[] {
  const { frame, params } = state;
  const { layer } = params;
  const seen = seenOf(frame, Number(layer), params);
  const value = seen ? seen.similarity : frame?.similarity[`layer${layer}`];
  const [one, two] = seen?.directions ?? [0, 0];
  const band = bandIn(frame, Number(layer), params);
  const few = seen !== undefined && value !== null && Math.min(one, two) < 3;
  const name = isBeforeFitting(state)
    ? 'unfitted'
    : value === null
      ? 'nothing'
      : few
        ? 'few'
        : band
          ? 'similarity'
          : params.threshold > 1
            ? 'raised'
            : 'alone';
  const ranks = (seen?.meanRank ?? [null, null]).map((rank) => (rank === null ? '–' : write(rank, '1', words.lang)));
  return [
    {
      name: words(`two-networks.numbers.${name}`, {
        layer,
        threshold: params.threshold,
        first: one,
        second: two,
        band: similarity(words, band?.middle),
      }),
      value: similarity(words, value),
      answer: true,
    },
    { name: ranksName(band, words), value: ranks.join(' · ') },
  ];
}

function ranksName(band: SimilarityBand | null, words: Words): string {
  if (!band?.rank) return words('two-networks.numbers.ranks');
  const [low, high] = band.rank;
  return words('two-networks.numbers.true-ranks', { low, high });
}
