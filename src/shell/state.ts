import type { Recording } from '../engine/recording.ts';
import type { ParamSchema } from '../experiments/params.ts';
import { defaultParams, showingDefaults } from '../experiments/parse-params.ts';
import { preferPresent } from './absent.ts';
import type { AnyFigure, RecordingEntry } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import type { LinkState } from './link-state.ts';
import { matchingRecording, recordedParams, recordingPart } from './recordings.ts';

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
    readonly statistics?: unknown;
  } = {},
): FigureState {
  const state = {
    ...emptyState(figure, options.params),
    testPixels: options.testPixels,
    hidden: options.hidden ?? new Set<string>(),
  };
  if (figure.compute) return { ...state, ...computedPart(figure, state.params, options.statistics) };
  if (!recording) return state;
  const entry = matchingRecording(figure, state.params);
  if (!entry) throw new Error(`no recording of ${figure.name} has these parameters: ${JSON.stringify(options.params)}`);
  return { ...state, ...recordingPart(figure, entry, recording) };
}

/** Nothing of what was on the stage before. */
const CLEARED = {
  history: [],
  position: 0,
  frame: undefined,
  result: undefined,
  error: undefined,
  looking: false,
  looked: false,
  imagesPerSecond: undefined,
  secondsLeft: undefined,
  seconds: undefined,
} as const satisfies Partial<FigureState>;

/** A run of the reader's own begins. Who starts it without a guess has skipped the guess. */
export function ownPart(figure: AnyFigure, state: FigureState): Partial<FigureState> {
  const guess = figure.guess && state.guess === undefined ? (state.draft ?? 'skipped') : state.guess;
  return { ...CLEARED, source: { kind: 'own' }, notes: [], guess };
}

/** Nothing was run with these parameters. */
export function nothingPart(): Partial<FigureState> {
  return { ...CLEARED, status: 'still', source: { kind: 'none' } };
}

/** What a figure without runs shows with these parameters; nothing yet where it waits for its statistics. */
export function computedPart(
  figure: AnyFigure,
  params: FigureState['params'],
  statistics?: unknown,
): Partial<FigureState> {
  const waits = figure.statistics !== undefined && (figure.statistics.needs?.(params) ?? true);
  const isReady = !waits || statistics !== undefined;
  const frame = isReady ? figure.compute?.(params, statistics) : undefined;
  return { source: { kind: 'computed' }, frame, history: frame ? [frame] : [], position: 0 };
}

/** A recording is on its way; one that is on the stage already stays there. */
export function loadingPart(figure: AnyFigure, entry: RecordingEntry, state: FigureState): Partial<FigureState> {
  const there = state.source.kind === 'recording' && state.source.id === entry.id;
  if (there) return { status: 'loading', error: undefined };
  return { ...CLEARED, status: 'loading', source: recordingSource(figure, entry) };
}

/** A recording before it has come: the status line may name any of its parameters. */
function recordingSource(figure: AnyFigure, entry: RecordingEntry): FigureState['source'] {
  return { kind: 'recording', id: entry.id, params: recordedParams(figure, entry) };
}

/**
 * The parameters that Reset leads to. A run of the reader's own gives way to the recording of its settings; where there is
 * none, and when no run is on the stage, everything goes back to how the figure opened.
 */
export function resetParams(figure: AnyFigure, state: FigureState): Readonly<Record<string, string | number>> {
  const rested = { ...state.params, ...showingDefaults(figure.schema as ParamSchema) };
  const { opening = rested } = state;
  const recorded = state.source.kind === 'own' ? matchingRecording(figure, rested) : undefined;
  return recorded && recorded !== matchingRecording(figure, opening) ? rested : opening;
}

/** Whether Reset would change anything: a run of the reader's own, an error, or settings that the figure did not open with. */
export function isResettable({ source, status, params, opening = params }: FigureState): boolean {
  const [now, then]: readonly Readonly<Record<string, unknown>>[] = [params, opening];
  return source.kind === 'own' || status === 'error' || Object.keys(now).some((name) => now[name] !== then[name]);
}

/** All parameters of a preset but the seed, which stays the reader's. */
export function presetParams(
  figure: AnyFigure,
  settings: Readonly<Record<string, string | number>>,
  absent?: ReadonlySet<string>,
): Readonly<Record<string, string | number>> {
  const { seed, ...defaults } = emptyState(figure).params as Record<string, string | number>;
  return preferPresent(figure.schema, { ...defaults, ...settings }, new Set(Object.keys(settings)), absent);
}

/** While a run of the reader's own goes on, or begins: what it was begun with cannot change under it. */
export function isBusy({ source, status }: Pick<FigureState, 'source' | 'status'>): boolean {
  return source.kind === 'own' && (status === 'running' || status === 'loading');
}

/** What a link says, before anything is loaded. Where a recording matches, the picture that came with the page is its. */
export function linkedState(figure: AnyFigure, link: LinkState): FigureState {
  const { params, refused, notes, guess, panel, hidden, absent } = link;
  const entry = matchingRecording(figure, params);
  const empty = emptyState(figure, params);
  const state = { ...empty, opening: empty.params, refused, notes, guess, panel, hidden, absent };
  if (figure.compute) return { ...state, ...computedPart(figure, state.params) };
  return entry ? { ...state, source: recordingSource(figure, entry) } : state;
}
