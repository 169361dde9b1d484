import type { Ends } from '../engine/ends.ts';
import type { AnyFigure, RecordingEntry } from './figure.ts';
import { settledParams } from './live-answers.ts';
import { nearestOf } from './nearest.ts';
import { atRecordedLive, recordedParams } from './recordings.ts';

/**
 * The recording nearest to settings of which nothing was kept; undefined where an end is nearer. Where live parameters ask for
 * a network only a recording will do.
 */
export function nearestRecording(
  figure: AnyFigure,
  ends: Ends | undefined,
  params: Readonly<Record<string, string | number>>,
): RecordingEntry | undefined {
  const { schema, recordings } = figure;
  const entry = nearestOf(schema, params, recordings, (one) => recordedParams(figure, one));
  if (entry && !atRecordedLive(schema, recordedParams(figure, entry), settledParams(figure, params))) return entry;
  const kept: readonly { readonly params: typeof params; readonly entry?: RecordingEntry }[] = [
    ...recordings.map((one) => ({ params: recordedParams(figure, one), entry: one })),
    ...(ends?.ends ?? []),
  ];
  return nearestOf(schema, params, kept, (one) => one.params)?.entry;
}
