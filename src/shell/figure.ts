import type { Images } from '../data/images.ts';
import type { PlainErrorData } from '../engine/protocol.ts';
import type { ParamSchema, ParamValues } from '../experiments/params.ts';
import type { Unit } from '../experiments/training/result.ts';
import type { Child, ElementNode } from './html.ts';
import type { PartContext } from './parts.ts';
import type { StringTree, Words } from './words.ts';

/** What the shell needs of every frame: where in the run it is. */
export interface FrameBase {
  readonly step: number;
  readonly steps: number;
  /** Epochs done, with fraction. */
  readonly epoch: number;
  /** Test images behind the frame's numbers: a quick answer uses fewer than a whole one. */
  readonly testImages?: number;
}

export type FigureStatus = 'still' | 'loading' | 'running' | 'paused' | 'done' | 'error';

/** Something the figure tells the reader besides its numbers: `errors.notes.<key>` or the figure's own words. */
export interface Note {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

type Settings = Readonly<Record<string, string | number>>;

/** Whose numbers are on the stage. */
export type FrameSource =
  /** A recorded run: the recording's own parameters, and the epoch whose weights live controls use. */
  | { readonly kind: 'recording'; readonly id: string; readonly params: Settings; readonly markedEpoch?: number }
  /** The recorded end of a run of exactly these settings, with its course, without its network. */
  | { readonly kind: 'end'; readonly params: Settings }
  /** Nothing was run with these parameters: the nearest that was kept, under its own parameters. */
  | { readonly kind: 'nearest'; readonly id?: string; readonly params: Settings; readonly markedEpoch?: number }
  /** A run on the reader's device. */
  | { readonly kind: 'own' }
  /** Nothing to run: the figure's own `compute` answers at once. */
  | { readonly kind: 'computed' }
  /** Nothing was run with these parameters. */
  | { readonly kind: 'none' };

/** What stood on the stage before: it stays behind, paler, under its own name. */
export interface Before<S extends ParamSchema = ParamSchema, F extends FrameBase = FrameBase> {
  readonly kind: FrameSource['kind'];
  readonly params: ParamValues<S>;
  readonly frame: F;
  readonly history: readonly F[];
}

/** Pictures by their index in the test set. */
export interface TestPictures extends Images {
  /** The indices whose pixels are there; where it is missing all are. */
  readonly there?: ReadonlySet<number>;
  /** The indices that were asked for, in their order: what a stage can draw before a frame names any. */
  readonly asked?: readonly number[];
}

/** Everything a figure shows is a function of this. Never mutated: every change makes a new state. */
export interface FigureState<S extends ParamSchema = ParamSchema, F extends FrameBase = FrameBase, R = unknown> {
  readonly params: ParamValues<S>;
  /** The parameters that the figure opened with, which Reset leads back to. */
  readonly opening?: ParamValues<S>;
  readonly status: FigureStatus;
  readonly source: FrameSource;
  /** The frame on the stage: of the run, of the recording, or the answer to a moved live control. Missing: not run yet. */
  readonly frame?: F;
  /** What stood there before these settings, or before the run under way. */
  readonly before?: Before<S, F>;
  /** All frames of the run or recording shown, in order (for curves); `position` is the index of the one on the stage. */
  readonly history: readonly F[];
  readonly position: number;
  /** What the finished run or the recording measured. */
  readonly result?: R;
  /** A live control moved and its answer is under way. */
  readonly looking: boolean;
  /** The frame on the stage was computed here from a kept network, not recorded. */
  readonly looked: boolean;
  /** The reader's guess; `skipped`; undefined while it is still asked for. */
  readonly guess?: number | 'skipped';
  /** Where the reader has moved the guess to, before making it. */
  readonly draft?: number;
  /** The settings that are not in sight are open. */
  readonly sheet?: boolean;
  /** What the reader points at, in the figure's own words: its like lights up everywhere in the figure. */
  readonly pointed?: string;
  /** Which of the figure's views beside the main one, or of its "look closer" panels, is open. */
  readonly panel?: string;
  /** The reader's own picture as the network receives it; never stored or sent. */
  readonly probe?: Uint8Array;
  /** Pictures behind a frame's image indices. Missing while they load. */
  readonly testPixels?: TestPictures;
  readonly backend?: string;
  /** Why this back end: `shell.backend-why.*` in the strings. */
  readonly backendWhy?: string;
  readonly imagesPerSecond?: number;
  readonly secondsLeft?: number;
  /** How long the finished run took. */
  readonly seconds?: number;
  readonly notes: readonly Note[];
  /** What the address or the attributes that opened the figure asked for in vain: told as long as the figure stands. */
  readonly refused?: readonly Note[];
  readonly error?: PlainErrorData;
  /** Choices that this copy of the site can show as recorded but not compute (a data set it lacks). */
  readonly absent?: ReadonlySet<string>;
  /** Controls and parts left out (`hide=`). */
  readonly hidden: ReadonlySet<string>;
}

/** What a view may ask for. At build all of them do nothing. */
export interface FigureActions {
  set(params: Readonly<Record<string, string | number>>): void;
  openPanel(name: string | undefined): void;
  probe(pixels: Uint8Array | undefined): void;
  guess(value: number | 'skipped'): void;
  /** Moves the guess without making it. */
  draft(value: number): void;
  /** Points at something on the stage, or at nothing. */
  point(pointed: string | undefined): void;
  /** Shows the frame at this index of the history. */
  scrub(position: number): void;
}

export interface RecordingEntry {
  /** `relu-mnist`: folder name under `models/<experiment>/`. */
  readonly id: string;
  /** What it was run with, where that differs from the schema's defaults. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Name of the asset that holds it. */
  readonly asset: string;
  /** Words for it in the strings (`<figure>.recordings.<id>`): data, images, epochs. */
  readonly summary: string;
}

/**
 * A cell: a text, a number as it is (NaN where there is none), or a number that is read otherwise than it is downloaded
 * (`0.118` shown as `11.8%`).
 */
export type Cell = string | number | { readonly value: number; readonly shown: string };

/** A table that says what the stage shows: for reading, for CSV, for screen readers. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A number of the result that text and ledger may print. */
export interface Measure {
  readonly name: string;
  /** `fraction` is printed in per cent. */
  readonly unit: Unit;
}

/** What the reader guesses before the first look. Words: `<figure>.guess.{question,value,made}`. */
export interface GuessDefinition {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the guess starts. */
  readonly start: number;
  /** The question makes sense with these parameters; always, when this is not said. */
  when?(params: Readonly<Record<string, string | number>>): boolean;
}

/** A number set large: what it is, and where in the state it comes from. */
export interface FigureNumber {
  readonly name: string;
  /** In words, without its unit; a dash where there is none. */
  readonly value: string;
  readonly unit?: string;
  /** A sign of its kind, the same as in the chart, before its name. */
  readonly sign?: ElementNode;
  /** The reader guesses about it. */
  readonly answer?: boolean;
}

/** A view beside the main one, behind a tab: drawn only while it is open. Its name: `<figure>.sides.<name>`. */
export interface Side<S extends ParamSchema = ParamSchema, F extends FrameBase = FrameBase, R = unknown> {
  readonly name: string;
  /** It draws from a frame's numbers alone, so that it can follow a run of which no more was kept. */
  readonly fromNumbers?: boolean;
  draw(state: FigureState<S, F, R>, words: Words, actions: FigureActions): Child;
}

/** Live parameters whose effect follows from a frame, so that no network is asked for it. */
export interface LiveAnswers<S extends ParamSchema = ParamSchema, F extends FrameBase = FrameBase> {
  /** Their names, with these values of the others. Frames are always measured with them at their defaults. */
  by(params: ParamValues<S>): readonly string[];
  /** A frame as these parameters show it. */
  frame(frame: F, params: ParamValues<S>): F;
}

/** How the parts of a figure are put together, and which of them can be drawn anew alone. */
export interface FigureTree {
  readonly parts: readonly string[];
  /** The whole figure; with `only`, the other parts stay as they were drawn last. */
  draw(context: PartContext, only?: string): ElementNode;
}

/**
 * A figure: parameters of an experiment, and views of its frames. All functions are pure and run at build, live and in
 * print. The words `<name>.title`, `.caption`, `.try`, `.params.<param>.{label,help,values.<value>}`, `.presets.<preset>`
 * come from the figure's string file.
 */
export interface FigureDefinition<S extends ParamSchema = ParamSchema, F extends FrameBase = FrameBase, R = unknown> {
  readonly name: string;
  readonly experiment: string;
  /** `framedTree`, the frame of one screen; `stackedTree`, the one before it. */
  readonly tree: FigureTree;
  readonly schema: S;
  readonly presets: Readonly<Record<string, Partial<ParamValues<S>>>>;
  /** Up to three parameters in sight; the first is drawn biggest. The others stand behind "more settings". */
  readonly primary: readonly (keyof S & string)[];
  readonly recordings: readonly RecordingEntry[];
  /** The figure's own string files by area: `{ inversion }`. The shell adds its own and the errors'. */
  readonly strings: Readonly<Record<string, StringTree>>;
  readonly measures: readonly Measure[];
  /**
   * For a figure that trains nothing: its frame from the parameters alone, computed on the page whenever one moves, so in a
   * few milliseconds. Such a figure has no recordings, no run bar and no scrubber; all its parameters are live.
   */
  compute?(params: ParamValues<S>): F;
  /** Every frame holds what any live parameter can show: the view follows them by itself, and no network is looked at. */
  readonly selfContained?: boolean;
  readonly live?: LiveAnswers<S, F>;
  /** Name of the asset with the ends of runs around the opening settings (`npm run record -- <id> --ends`). */
  readonly ends?: string;
  readonly guess?: GuessDefinition;
  /** Height of a frame 800 CSS pixels wide that holds the whole figure, where no script adjusts it; 1240 unless told. */
  readonly frameHeight?: number;
  /** In the frame: at most two numbers, set large above the main view. */
  numbers?(state: FigureState<S, F, R>, words: Words): readonly FigureNumber[];
  /** In the frame: up to three views beside the main one. */
  readonly sides?: readonly Side<S, F, R>[];
  /** In the frame: pictures that a run with these parameters shows its networks, for the time that Start costs. */
  work?(params: ParamValues<S>): number;
  /**
   * The stage, in the frame its main view. With no frame it draws the empty stage of the same size. Answers that a guess is asked about carry the
   * class `wcw-answer`: the shell hides them until the guess is made or skipped.
   */
  view(state: FigureState<S, F, R>, words: Words, actions: FigureActions): Child;
  /**
   * What stands under the controls, so that they stay close to the stage: comparisons, and panels to look closer, which it
   * leaves out where `state.hidden` has `closer`.
   */
  below?(state: FigureState<S, F, R>, words: Words, actions: FigureActions): Child;
  /** Rows behind "Data" and in the CSV. */
  table(state: FigureState<S, F, R>, words: Words): DataTable;
  /** One sentence that says what the stage shows, with its numbers. */
  describe(state: FigureState<S, F, R>, words: Words): string;
  /** True when the frame on the stage lacks something the view wants (an open panel): a look at the same network is asked for. */
  wantsLook?(state: FigureState<S, F, R>): boolean;
  /** Which test images the view draws: name of the data set, and indices. */
  testImages?(state: FigureState<S, F, R>): { readonly data: string; readonly indices: readonly number[] } | undefined;
  /**
   * Behaviour that a pure view cannot have (drawing with a pen). Called once with the stage; returns its end. `now` is the
   * present state, which may be ahead of what the stage shows: it is drawn once a screen frame.
   */
  connect?(stage: HTMLElement, actions: FigureActions, now: () => FigureState<S, F, R>): () => void;
}

/** Any figure, for code that does not look into frames. */
// biome-ignore lint/suspicious/noExplicitAny: frames and parameters of different figures have no common type, and functions of them are contravariant.
export type AnyFigure = FigureDefinition<any, any, any>;
