import { isOfCondition } from '../../experiments/condition.ts';
import { conditions } from '../../experiments/shift/conditions.ts';
import { PLACES, SHIFTS, type ShiftFrame, type ShiftResult } from '../../experiments/shift/frame.ts';
import { REACH, type ShiftParams, shiftSchema } from '../../experiments/shift/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';

export type ShiftState = FigureState<typeof shiftSchema, ShiftFrame, ShiftResult>;
type Shown = Readonly<Record<string, unknown>>;

/** The settings of what is shown, which are not always those of the controls. */
export const shownParams = ({ source, params }: Pick<ShiftState, 'source' | 'params'>): ShiftParams =>
  'params' in source ? (source.params as unknown as ShiftParams) : params;

/** Whether a run is one more of a condition's seeds. */
export const isOf = (params: Shown, condition: string): boolean =>
  isOfCondition(shiftSchema, params, conditions[condition]?.params ?? {}, { sized: true });

/** What the network says of the picture on the stage at a shift; of the course of a run the numbers alone may have been kept. */
export function saidAt({ frame, params }: Pick<ShiftState, 'frame' | 'params'>, dx: number, dy: number) {
  if (!frame?.sure) return undefined;
  const at = params.picture * PLACES + (dy + REACH) * SHIFTS + dx + REACH;
  return { says: frame.says[at]!, sure: frame.sure[at]! / 255 };
}

/** From -8 to 8. */
export const ROW = Array.from({ length: SHIFTS }, (_, i) => i - REACH);
