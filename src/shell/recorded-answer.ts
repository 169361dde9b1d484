import { endFrame } from './ends.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, FrameBase } from './figure-state.ts';
import { settledParams } from './live-answers.ts';
import type { Kept } from './recorded-host.ts';
import { atRecordedLive } from './recordings.ts';

/** What was recorded of the frame `shown` at the present live settings; undefined where only the network could tell. */
export function recordedAnswer(
  figure: AnyFigure,
  kept: Kept | undefined,
  state: FigureState,
  shown: FrameBase,
): FrameBase | undefined {
  if (!kept) return undefined;
  const params = settledParams(figure, state.params);
  if ('recording' in kept) return atRecordedLive(figure.schema, kept.recording.params, params) ? shown : undefined;
  const atEnd = state.position === state.history.length - 1;
  if (atEnd) return endFrame(figure.schema, kept.end, params);
  return atRecordedLive(figure.schema, kept.end.params, params) ? shown : undefined;
}
