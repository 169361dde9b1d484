import type { Images } from '../data/images.ts';
import type { PlainErrorData } from '../engine/protocol.ts';
import type { FilesComparison } from '../experiments/natural/files/compare-files.ts';
import type { ParamSchema, ParamValues } from '../experiments/params.ts';
import type { Weights } from '../nets/weights.ts';
import type { StoredResult } from './storage.ts';

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
  /** The sheet that was asked for, once it is known whether it can be had. */
  readonly sheet?: OpenSheet;
}

/** A file beside a set's shards with these images of it, whose split the asker knows. */
export interface WantedSheet {
  readonly file: string;
  readonly indices: readonly number[];
}

/** Such a file; without images where it cannot be had. */
export interface OpenSheet extends WantedSheet {
  readonly images?: Images;
}

/** A file of the reader's: a `File`, or in a test anything with its name and content. */
export interface OwnFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Two files of weights of the reader's that a figure compares. Nothing of them is stored or sent. */
export interface OwnFiles {
  /** Of the first and the second; undefined for one that is not chosen yet. */
  readonly names: readonly [first: string | undefined, second: string | undefined];
  readonly looking: boolean;
  readonly compared?: FilesComparison;
  readonly error?: PlainErrorData;
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
  /** Which of the figure's views beside the main one is open. */
  readonly panel?: string;
  /** The reader's own picture as the network receives it; never stored or sent. */
  readonly probe?: Uint8Array;
  readonly files?: OwnFiles;
  /** The last run on this device of the experiment that the figure `recalls`; missing where there is none or nothing is kept. */
  readonly recalled?: StoredResult;
  /** Pictures behind a frame's image indices. Missing while they load. */
  readonly testPixels?: TestPictures;
  readonly backend?: string;
  /** Why this back end: `errors.backend-why.*` in the strings. */
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
  /** Takes files of weights to compare: one for its place, or for the first that is free; two for both; none to take them away. */
  files(chosen: readonly OwnFile[], place?: 0 | 1): void;
  /**
   * A frame that the figure's experiment makes of a network by `look`, in the worker, beside what the stage shows; undefined
   * where the worker was taken away meanwhile. One at a time. Rejects where it cannot be computed.
   */
  look(weights: Weights, params: Readonly<Record<string, string | number>>): Promise<unknown>;
  guess(value: number | 'skipped'): void;
  /** Moves the guess without making it. */
  draft(value: number): void;
  /** Points at something on the stage, or at nothing. */
  point(pointed: string | undefined): void;
  /** Shows the frame at this index of the history. */
  scrub(position: number): void;
}
