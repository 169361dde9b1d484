import type { TreluFrame, TreluResult } from '../../experiments/trelu-angle/frame.ts';
import type { TreluParams, treluSchema } from '../../experiments/trelu-angle/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';

export type TreluState = FigureState<typeof treluSchema, TreluFrame, TreluResult>;

/** The settings of what is shown, which are not always those of the controls. */
export const shownParams = ({ source, params }: Pick<TreluState, 'source' | 'params'>): TreluParams =>
  'params' in source ? (source.params as unknown as TreluParams) : params;

/** Angle of a threshold on cosines, in degrees: 90 at 0, 60 at 0.5. */
export const angleOf = (threshold: number): number => (Math.acos(threshold) * 180) / Math.PI;

/** The first hidden layer, counted from 1, of which no response passes; undefined where each layer passes something. */
export function silentLayer({ frame }: TreluState): number | undefined {
  // Of the course of a run its numbers alone may have been kept.
  const at = frame?.active ? frame.active.indexOf(0) : -1;
  return at < 0 ? undefined : at + 1;
}
