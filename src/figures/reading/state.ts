import { isOfCondition } from '../../experiments/condition.ts';
import { conditions } from '../../experiments/reading/conditions.ts';
import type { Reading, ReadingFrame, ReadingResult } from '../../experiments/reading/frame.ts';
import { type ReadingParams, readingSchema } from '../../experiments/reading/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';

export type ReadingState = FigureState<typeof readingSchema, ReadingFrame, ReadingResult>;

/** The settings of what is shown, which are not always those of the controls. */
export const shownParams = ({ source, params }: Pick<ReadingState, 'source' | 'params'>): ReadingParams =>
  'params' in source ? (source.params as unknown as ReadingParams) : params;

/** Whether the weights shown are those drawn anew: both are in every frame. */
export const isRandomised = ({ params }: Pick<ReadingState, 'params'>): boolean => params.weights === 'randomised';

/** What is read of the weights shown; none where of a run's course its numbers alone were kept. */
export function readingOf(state: ReadingState): Reading | undefined {
  const { frame } = state;
  return frame && (isRandomised(state) ? frame.randomised : frame.trained);
}

/** Whether a run is one more of a condition's seeds; with `head` free, whether it differs from them in its network alone. */
export const isOf = (params: object, condition: string, free: readonly string[] = []): boolean =>
  condition in conditions &&
  isOfCondition(readingSchema, params as Readonly<Record<string, unknown>>, conditions[condition]!.params, {
    free,
    sized: true,
  });

/** Pictures that the whole run shows its network, as far as its frames or the settings tell. */
export function picturesInAll({ history, params }: Pick<ReadingState, 'history' | 'params'>): number {
  const last = history.at(-1);
  if (!last || last.step === 0) return params['train-images'] * params.epochs;
  return Math.round((last.imagesSeen * last.steps) / last.step);
}
