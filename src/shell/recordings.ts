import type { Recording } from '../engine/recording.ts';
import { applies, isShowing, type Param, type ParamSchema } from '../experiments/params.ts';
import { defaultParams } from '../experiments/parse-params.ts';
import type { AnyFigure, RecordingEntry } from './figure.ts';
import type { FigureState } from './figure-state.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The recording that may stand under these parameters, or undefined: every parameter that shapes the run is equal; a
 * budget (images, epochs) is at its default or equal; parameters that act on how a network is shown do not matter.
 */
export function matchingRecording(figure: AnyFigure, params: Values): RecordingEntry | undefined {
  return figure.recordings.find((entry) => isRecordedFor(figure.schema, recordedParams(figure, entry), params));
}

/** All parameters of a recording: the schema's defaults with what differs. */
export function recordedParams(figure: AnyFigure, entry: RecordingEntry): Readonly<Record<string, string | number>> {
  return completed(figure, entry.params);
}

/** What a run was made with, in all parameters. What it lacks came later, and stood at its default. */
export const completed = (figure: AnyFigure, params: object): Readonly<Record<string, string | number>> => ({
  ...defaultParams(figure.schema as ParamSchema),
  ...params,
});

/** Whether what was run with `recorded` may stand under `params`. What it lacks came later, and stood at its default. */
export function isRecordedFor(schema: ParamSchema, recorded: Values, params: Values): boolean {
  return Object.entries(schema).every(([name, param]) => {
    if (isShowing(param) || (params[name] ?? param.default) === (recorded[name] ?? param.default)) return true;
    // A parameter that does not matter with the others' values cannot tell two runs apart.
    if (!applies(params, param)) return true;
    return param.budget === true && params[name] === param.default;
  });
}

/** Whether the parameters that act on how a network is shown stand where the recording was made. */
export function atRecordedLive(schema: ParamSchema, recorded: Values, params: Values): boolean {
  return Object.entries(schema).every(
    ([name, param]: [string, Param]) => !isShowing(param) || (recorded[name] ?? param.default) === params[name],
  );
}

/** The part of a state that shows a recording, at a position (the last frame when none is given). */
export function recordingPart(
  figure: AnyFigure,
  entry: RecordingEntry,
  recording: Recording,
  position = recording.frames.length - 1,
) {
  const at = Math.min(Math.max(0, Math.round(position)), recording.frames.length - 1);
  const near = markedNear(recording.marked, at);
  return {
    source: { kind: 'recording', id: entry.id, params: completed(figure, recording.params), markedEpoch: near?.epoch },
    history: recording.frames as FigureState['history'],
    position: at,
    frame: recording.frames[at] as FigureState['frame'],
    result: recording.result,
  } as const satisfies Partial<FigureState>;
}

/** Of the networks that a recording kept, the one that live controls use at a position: the nearest, the earlier of two as near. */
export function markedNear<M extends { readonly frame: number }>(
  marked: readonly M[],
  position: number,
): M | undefined {
  return [...marked].sort(
    (a, b) => Math.abs(a.frame - position) - Math.abs(b.frame - position) || a.frame - b.frame,
  )[0];
}
