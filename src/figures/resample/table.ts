import { KINDS, ORIGINS, SAMPLE_NAMES, sizeOf } from '../../experiments/resample/frame.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { compareShares } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import { drawnMean, isDrawing, keptShare, percent, type ResampleState, shownParams } from './state.ts';

/** A row for every number of layers drawn or kept. */
export function table(state: ResampleState, words: Words): DataTable {
  const { frame } = state;
  const cell = (share: number | undefined): Cell => ({ value: share ?? Number.NaN, shown: percent(words, share) });
  const columns = isDrawing(state)
    ? KINDS.map((kind) => ({
        name: words(`resample.chart.${kind}`),
        at: (layers: number) => drawnMean(frame, kind, layers),
      }))
    : SAMPLE_NAMES.flatMap((sample) =>
        ORIGINS.map((origin) => ({
          name: words(`resample.table.${origin}`, {
            count: sizeOf(sample, Number(shownParams(state)['train-images'])),
          }),
          at: (layers: number) => keptShare(frame, sample, origin, layers),
        })),
      );
  return {
    caption: words(`resample.table.${isDrawing(state) ? 'drawn' : 'transferred'}`),
    columns: [words('resample.table.layers'), ...columns.map(({ name }) => name)],
    rows: [0, 1, 2, 3].map((layers) => [layers, ...columns.map(({ at }) => cell(at(layers)))]),
  };
}

/** What the stage shows, in a sentence. */
export function describe(state: ResampleState, words: Words): string {
  const { frame, params } = state;
  const { layers, sample } = params;
  if (!frame) return words('resample.words.none');
  const share = (value: number | undefined) => percent(words, value);
  if (!isDrawing(state)) {
    const [kept, random, scratch] = [
      keptShare(frame, sample, 'kept', layers),
      keptShare(frame, sample, 'random', layers),
      keptShare(frame, sample, 'kept', 0),
    ];
    if (kept === undefined) return words('resample.words.learning', { trained: share(frame.trained) });
    const pictures = sizeOf(sample, Number(shownParams(state)['train-images']));
    if (layers === 0) return words('resample.words.scratch', { pictures, scratch: share(scratch) });
    const numbers = { layers, pictures, kept: share(kept), random: share(random), scratch: share(scratch) };
    const beside = compareShares(kept, random!, frame.testImages);
    return `${words('resample.words.kept', numbers)} ${words(`resample.words.${beside}`)}`;
  }
  const trained = share(Number.isFinite(frame.trained) ? frame.trained : undefined);
  if (isGuessOpen(state)) return words('resample.words.asked', { trained });
  const [own, refitted, unaligned, chance] = KINDS.map((kind) => drawnMean(frame, kind, layers));
  if (layers === 0 || own === undefined) return words('resample.words.learning', { trained });
  return words('resample.words.drawn', {
    count: layers,
    trained,
    own: share(own),
    refitted: share(refitted),
    unaligned: share(unaligned),
    chance: share(chance),
  });
}
