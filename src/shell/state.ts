import type { Recording } from '../engine/recording.ts';
import type { ParamSchema } from '../experiments/params.ts';
import { defaultParams } from '../experiments/parse-params.ts';
import type { AnyFigure, FigureState } from './figure.ts';
import { matchingRecording, recordingPart } from './recordings.ts';

/** A figure that has done nothing yet: nothing recorded, nothing run. */
export function emptyState(figure: AnyFigure, params: Readonly<Record<string, string | number>> = {}): FigureState {
  return {
    params: { ...defaultParams(figure.schema as ParamSchema), ...params },
    status: 'still',
    source: { kind: 'none' },
    history: [],
    position: 0,
    looking: false,
    looked: false,
    notes: [],
    hidden: new Set(),
  };
}

/**
 * The opening state, for the picture that is drawn at build: the last frame of the recording that matches the parameters.
 * Throws an Error when the recording given is not the one that matches.
 */
export function openingState(
  figure: AnyFigure,
  recording: Recording | undefined,
  options: {
    readonly params?: Readonly<Record<string, string | number>>;
    readonly testPixels?: FigureState['testPixels'];
    readonly hidden?: ReadonlySet<string>;
  } = {},
): FigureState {
  const state = {
    ...emptyState(figure, options.params),
    testPixels: options.testPixels,
    hidden: options.hidden ?? new Set<string>(),
  };
  if (!recording) return state;
  const entry = matchingRecording(figure, state.params);
  if (!entry) throw new Error(`no recording of ${figure.name} has these parameters: ${JSON.stringify(options.params)}`);
  return { ...state, ...recordingPart(entry, recording) };
}
