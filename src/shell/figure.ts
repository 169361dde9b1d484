import type { ParamSchema, ParamValues } from '../experiments/params.ts';
import type { Unit } from '../experiments/training/result.ts';
import type { FigureActions, FigureState, FrameBase, WantedSheet } from './figure-state.ts';
import type { Child, ElementNode } from './html.ts';
import type { StringTree, Words } from './words.ts';

export interface RecordingEntry {
  /** `relu-mnist`: folder name under `models/<experiment>/`. */
  readonly id: string;
  /** What it was run with, where that differs from the schema's defaults. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Name of the asset that holds it. */
  readonly asset: string;
}

/** What a figure computes from beside its parameters: tables that a command made and keeps (`engine/packed-file.ts`). */
export interface StatisticsEntry {
  /** Name of the asset: `models/<experiment>/statistics.bin.gz`. */
  readonly asset: string;
  /** Whether a file's content is what `compute` reads. */
  holds(content: unknown): boolean;
  /**
   * Whether a frame of these parameters waits for it; all do unless told. Of those that do not, `compute` is asked at once
   * without it, and again once it has come.
   */
  needs?(params: Readonly<Record<string, string | number>>): boolean;
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

/** What the reader guesses before the first look, by a handle of the figure's own. Words of the button, if not the shell's: `<figure>.guess.say`. */
export interface GuessDefinition {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the guess starts. */
  readonly start: number;
  /** The question makes sense with these parameters; always, when this is not said. */
  when?(params: Readonly<Record<string, string | number>>): boolean;
  /** It asks about something else than the preset it stands at: a lecture asks that preset's question first. */
  readonly isAside?: boolean;
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

/** What a stage wants of a data set. */
export interface WantedImages {
  readonly data: string;
  /** Of test images. */
  readonly indices: readonly number[];
  /** Images that lie in a file of their own beside the set's shards. */
  readonly sheet?: WantedSheet;
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

/**
 * A figure: parameters of an experiment, and views of its frames. All functions are pure and run at build, live and in
 * print. The words `<name>.title`, `.caption`, `.try`, `.params.<param>.{label,help,values.<value>}`, `.presets.<preset>`
 * come from the figure's string file.
 */
export interface FigureDefinition<S extends ParamSchema = ParamSchema, F extends FrameBase = FrameBase, R = unknown> {
  readonly name: string;
  readonly experiment: string;
  readonly schema: S;
  readonly presets: Readonly<Record<string, Partial<ParamValues<S>>>>;
  /** Up to three parameters in sight, whatever the others are; the first is drawn biggest. The others stand behind one button. */
  readonly primary: readonly (keyof S & string)[];
  readonly recordings: readonly RecordingEntry[];
  /** The figure's own string files by area: `{ inversion }`. The shell adds its own and the errors'. */
  readonly strings: Readonly<Record<string, StringTree>>;
  readonly measures: readonly Measure[];
  /**
   * For a figure that trains nothing: its frame from the parameters alone, computed on the page whenever one moves, so in a
   * few milliseconds. Such a figure has no recordings and nothing to run; all its parameters are live. With
   * `statistics` it is called once they are there.
   */
  compute?(params: ParamValues<S>, statistics: unknown): F;
  /** Of a figure that computes: what it reads. Loaded at the first touch, as a recording is, and at build. */
  readonly statistics?: StatisticsEntry;
  /** Another figure's experiment whose last run on this device this one shows beside its own numbers: `state.recalled`. */
  readonly recalls?: string;
  /** Every frame holds what any live parameter can show: the view follows them by itself, and no network is looked at. */
  readonly selfContained?: boolean;
  readonly live?: LiveAnswers<S, F>;
  /** Where a number's control ends with these values of the others, if before the schema's own end. */
  most?(params: ParamValues<S>): Partial<Record<keyof S & string, number>>;
  /** Name of the asset with the ends of runs around the opening settings (`npm run record -- <id> --ends`). */
  readonly ends?: string;
  readonly guess?: GuessDefinition;
  /** At most two numbers, set large above the main view. */
  numbers?(state: FigureState<S, F, R>, words: Words): readonly FigureNumber[];
  /** Up to three views beside the main one. */
  readonly sides?: readonly Side<S, F, R>[];
  /** Pictures that a run with these parameters shows its networks, for the time that Start costs. */
  work?(params: ParamValues<S>): number;
  /**
   * The main view. With no frame it draws the empty stage of the same size. Answers that a guess is asked about carry the
   * class `wcw-answer`: the shell hides them until the guess is made or skipped.
   */
  view(state: FigureState<S, F, R>, words: Words, actions: FigureActions): Child;
  /** Rows behind "Data" and in the CSV. */
  table(state: FigureState<S, F, R>, words: Words): DataTable;
  /** One sentence that says what the stage shows, with its numbers. */
  describe(state: FigureState<S, F, R>, words: Words): string;
  /** True when the frame on the stage lacks something the view wants (an open panel): a look at the same network is asked for. */
  wantsLook?(state: FigureState<S, F, R>): boolean;
  /** Which images the view draws: name of the data set, indices of test images, and a sheet of others. */
  testImages?(state: FigureState<S, F, R>): WantedImages | undefined;
  /**
   * Behaviour that a pure view cannot have (drawing with a pen). Called once with the stage; returns its end. `now` is the
   * present state, which may be ahead of what the stage shows: it is drawn once a screen frame.
   */
  connect?(stage: HTMLElement, actions: FigureActions, now: () => FigureState<S, F, R>): () => void;
}

/** Any figure, for code that does not look into frames. */
// biome-ignore lint/suspicious/noExplicitAny: frames and parameters of different figures have no common type, and functions of them are contravariant.
export type AnyFigure = FigureDefinition<any, any, any>;

export type MenuItem =
  | 'lecture'
  | 'class'
  | 'ledger'
  | 'link'
  | 'embed'
  | 'csv'
  | 'json'
  | 'svg'
  | 'png'
  | 'weights'
  | 'cite'
  | 'bibtex';

/** Everything a reader can ask of a figure. */
export interface ShellActions extends FigureActions {
  start(): void;
  pause(): void;
  resume(): void;
  step(): void;
  reset(): void;
  retry(): void;
  preset(name: string): void;
  /** Opens or closes the settings that are not in sight. */
  sheet(open: boolean): void;
  menu(item: MenuItem): void;
}

/** What the menu answered: shown beside it. `text` is for copying by hand where the clipboard is denied. */
export interface MenuAnswer {
  readonly key: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** What every part of the shell draws from. */
export interface PartContext {
  readonly figure: AnyFigure;
  readonly state: FigureState;
  readonly words: Words;
  readonly actions: ShellActions;
  /** Prefix of the ids in this figure's markup, unique on its page. */
  readonly id: string;
  /** Stands before the title: `Figure 2.4`. */
  readonly label?: string;
  /** Level of the title as a heading, 2 to 6; 0 for none (plain bold text). */
  readonly headingLevel?: number;
  /** `compact`: stage, one control and the run, for a small frame. */
  readonly view?: string;
  /** The figure is wide enough for two views side by side; missing: not known yet. */
  readonly wide?: boolean;
  /** At build only: the numbers of the frame that is drawn, as JSON, for who asks the element before anything is loaded. */
  readonly told?: string | undefined;
  /** A network is at hand behind what is shown: it can be downloaded. */
  readonly network?: boolean;
  readonly menuAnswer?: MenuAnswer;
  /** The picture, its sentence and its table that came with the page stay: the live figure has no frame of its own yet. */
  readonly keepsPicture?: boolean;
  /** What the picture on the stage was made with, in words, while it is the page's own and not of these settings. */
  readonly otherPicture?: string;
}
