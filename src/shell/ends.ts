import type { End, Ends } from '../engine/ends.ts';
import type { ParamSchema } from '../experiments/params.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, FrameBase } from './figure-state.ts';
import { atRecordedLive, isRecordedFor } from './recordings.ts';

type Values = Readonly<Record<string, unknown>>;

/** The recorded end that may stand under these parameters, by the rule of recordings; undefined where there is none. */
export function matchingEnd(figure: AnyFigure, ends: Ends | undefined, params: Values): End | undefined {
  return ends?.ends.find((end) => isRecordedFor(figure.schema, end.params, params));
}

/** The last frame of a run as the live parameters show it; undefined where that was not kept. */
export function endFrame(schema: ParamSchema, end: End, params: Values): FrameBase | undefined {
  const kept = end.frames.find(({ live }) => atRecordedLive(schema, { ...end.params, ...live }, params));
  return kept?.frame as FrameBase | undefined;
}

/** The part of a state that shows an end: its course, and at the last place its whole frame. */
export function endPart(end: End, whole: FrameBase): Partial<FigureState> & { readonly history: readonly FrameBase[] } {
  const history = [...end.course.slice(0, -1), whole] as FigureState['history'];
  return { history, position: history.length - 1, frame: whole, result: end.result };
}

/** Whether the frame on the stage was kept with all that belongs to it, and not with its numbers alone. */
export function isWhole({ source, history, position, frame }: FigureState): boolean {
  const byNumbers = source.kind === 'end' || (source.kind === 'nearest' && source.id === undefined);
  return frame !== undefined && (!byNumbers || position === history.length - 1);
}
