import { isOfCondition } from '../../experiments/condition.ts';
import { conditions } from '../../experiments/resample/conditions.ts';
import { resampleSchema } from '../../experiments/resample/schema.ts';
import type { Words } from '../../shell/words.ts';
import type { RunStrip } from '../kit/run-strip.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { isGuessOpen } from './guess.ts';
import { drawnBySeed, keptBySeed } from './reproduced.ts';
import { drawnMean, isDrawing, keptShare, type ResampleState, shownParams } from './state.ts';

/** What the seeds of these settings read with as many layers drawn or kept, and the reader's own; none where it was not reproduced. */
export function strip(state: ResampleState, words: Words): RunStrip | undefined {
  const { source, params, frame, status } = state;
  const { layers, sample } = params;
  const shown = shownParams(state);
  const condition = Object.keys(conditions).find((name) =>
    isOfCondition(resampleSchema, shown, conditions[name]!.params, { sized: true }),
  );
  if (condition === undefined) return undefined;
  const drawing = isDrawing(state);
  const seeds = drawing ? drawnBySeed(condition, layers) : keptBySeed(condition, sample, 'kept', layers);
  const own = drawing ? drawnMean(frame, 'own', layers) : keptShare(frame, sample, 'kept', layers);
  // Unfinished, a run is none of these.
  const yours = source.kind === 'own' && status === 'done' ? own : undefined;
  return seedsStrip(seeds, { full: true, decimals: 1, yours, answer: isGuessOpen(state) }, words);
}
