import type { TwoNetworksFrame } from '../../experiments/two-networks/frame.ts';
import { DEPTHS, twoNetworksSchema } from '../../experiments/two-networks/schema.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import { paramValue } from '../../shell/param-words.ts';
import type { Words } from '../../shell/words.ts';
import { type FrameColumn, framesTable } from '../kit/frames-table.ts';
import { percent } from '../kit/percent.ts';
import { isBeforeFitting } from './fitting.ts';
import { isGuessOpen } from './guess.ts';
import { bandIn, seenOf } from './similarities.ts';
import { shownParams, similarity, type TwoNetworksState } from './state.ts';

/** A row for each frame of the run shown, with every direction above the noise. */
export function table({ history }: TwoNetworksState, words: Words): DataTable {
  const alike = (value: number | null | undefined): Cell =>
    value === null || value === undefined
      ? words('two-networks.words.nothing')
      : { value, shown: similarity(words, value) };
  const share = (value: number, of: number): Cell => ({ value, shown: percent(words, value, of) });
  const columns: FrameColumn<TwoNetworksFrame>[] = [
    ['pictures', ({ imagesSeen }) => imagesSeen],
    ...DEPTHS.map(
      (depth): FrameColumn<TwoNetworksFrame> => [`layer${depth}`, (frame) => alike(frame.similarity[`layer${depth}`])],
    ),
    ['first', ({ accuracy, testImages }) => share(accuracy.first, testImages)],
    ['second', ({ accuracy, testImages }) => share(accuracy.second, testImages)],
    ['fitted-first', ({ fitted }) => share(fitted.first, 512)],
    ['fitted-second', ({ fitted }) => share(fitted.second, 512)],
    ['loss-first', ({ losses }) => losses?.first ?? Number.NaN],
    ['loss-second', ({ losses }) => losses?.second ?? Number.NaN],
  ];
  return framesTable(history, columns, 'two-networks.table', words);
}

/** What the stage shows, in a sentence. */
export function describe(state: TwoNetworksState, words: Words): string {
  const { frame, params } = state;
  if (!frame) return words('two-networks.words.none');
  if (isGuessOpen(state)) return words('two-networks.words.asked', { count: frame.imagesSeen });
  const { layer } = params;
  const seen = seenOf(frame, Number(layer), params);
  const value = seen ? seen.similarity : frame.similarity[`layer${layer}`];
  const differs = paramValue(words, 'two-networks', 'differs', twoNetworksSchema.differs, shownParams(state).differs);
  const said = { count: frame.imagesSeen, layer, differs };
  if (value === null || value === undefined) return words('two-networks.words.nothing-said', said);
  const band = bandIn(frame, Number(layer), params);
  const key = isBeforeFitting(state) ? 'unfitted' : band ? 'said' : 'alone';
  return words(`two-networks.words.${key}`, {
    ...said,
    value: similarity(words, value),
    band: similarity(words, band?.middle),
    fitted: frame.fitted.second,
  });
}
