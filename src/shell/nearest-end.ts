import type { End, Ends } from '../engine/ends.ts';
import { endFrame, endPart } from './ends.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, FrameBase } from './figure-state.ts';
import { settledParams } from './live-answers.ts';
import { nearestOf } from './nearest.ts';
import { SETTLED } from './recorded-host.ts';
import { completed } from './recordings.ts';

/** The kept end nearest to a figure's settings, and what the stage shows of it; undefined where none was kept. */
export function nearestEnd(
  figure: AnyFigure,
  ends: Ends | undefined,
  params: FigureState['params'],
): { readonly end: End; readonly part: Partial<FigureState> } | undefined {
  const end = nearestOf(figure.schema, params, ends?.ends ?? [], (one) => one.params);
  const frame = end && (endFrame(figure.schema, end, settledParams(figure, params)) ?? end.frames[0]?.frame);
  if (!end || !frame) return undefined;
  const source = { kind: 'nearest', params: completed(figure, end.params) } as const;
  return { end, part: { ...endPart(end, frame as FrameBase), source, result: undefined, ...SETTLED } };
}
