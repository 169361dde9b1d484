import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { drawnMean, isDrawing, keptShare, type ResampleState } from './state.ts';

/** What is read with so many layers drawn or kept, and by the network as it was trained, or that learns all layers anew. */
export function numbers(state: ResampleState, words: Words): FigureNumber[] {
  const { frame, params } = state;
  const { layers, sample } = params;
  const say = (name: string, share: number | undefined): Omit<FigureNumber, 'answer'> => ({
    name: words(`resample.numbers.${name}`, { count: layers }),
    value: share === undefined ? '–' : write(100 * share, '1', words.lang),
    ...(share !== undefined && { unit: '%' }),
  });
  if (isDrawing(state)) {
    return [
      { ...say('drawn', drawnMean(frame, 'own', layers)), answer: true },
      say('trained', frame && Number.isFinite(frame.trained) ? frame.trained : undefined),
    ];
  }
  return [say('kept', keptShare(frame, sample, 'kept', layers)), say('scratch', keptShare(frame, sample, 'kept', 0))];
}
