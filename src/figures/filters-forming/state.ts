import { isOfCondition } from '../../experiments/condition.ts';
import { conditions } from '../../experiments/filters-forming/conditions.ts';
import type { FiltersFormingFrame, FiltersFormingResult } from '../../experiments/filters-forming/frame.ts';
import { type FiltersFormingParams, filtersFormingSchema as schema } from '../../experiments/filters-forming/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';

export type FormingState = FigureState<typeof schema, FiltersFormingFrame, FiltersFormingResult>;

/** The settings of what is shown, which are not always those of the controls. */
export const shownParams = ({ source, params }: Pick<FormingState, 'source' | 'params'>): FiltersFormingParams =>
  'params' in source ? (source.params as unknown as FiltersFormingParams) : params;

/** Whether a run is one more of a condition's seeds; with `first` free, whether it differs from them in its first filters alone. */
export const isOf = (params: object, condition: string, free: readonly string[] = []): boolean =>
  condition in conditions &&
  isOfCondition(schema, params as Readonly<Record<string, unknown>>, conditions[condition]!.params, {
    free,
    sized: true,
  });

/** Pictures that the whole run shows its network, as far as its frames or the settings tell. */
export function picturesInAll({ history, params }: Pick<FormingState, 'history' | 'params'>): number {
  const last = history.at(-1);
  if (!last || last.step === 0) return params['train-images'] * params.epochs;
  return Math.round((last.imagesSeen * last.steps) / last.step);
}

/** Degrees between a filter and what it was. */
export const degreesOf = (cosine: number): number => (180 / Math.PI) * Math.acos(Math.max(-1, Math.min(1, cosine)));

/** Mean degrees that the filters of a frame have turned by. */
export const meanTurn = ({ turned }: FiltersFormingFrame): number =>
  turned.reduce((sum, cosine) => sum + degreesOf(cosine), 0) / turned.length;

/**
 * The frame whose filters the stage shows: none where of a run's course its numbers alone were kept, unless they are frozen
 * and its end has them.
 */
export function withFilters(state: FormingState): FiltersFormingFrame | undefined {
  const { frame, history } = state;
  const kept = frame && !frame.filters && shownParams(state).first !== 'learned' ? history.at(-1) : frame;
  return kept?.filters ? kept : undefined;
}
