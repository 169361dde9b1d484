import type { AnyFigure, FigureActions, FigureState } from './figure.ts';
import type { Words } from './words.ts';

export type MenuItem = 'link' | 'embed' | 'csv' | 'json' | 'svg' | 'png' | 'weights' | 'cite' | 'bibtex';

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
  /** Live only: marks of the recording's kept networks. */
  readonly marks?: readonly Mark[];
  /** `compact`: stage, one control and the run, for a small frame. */
  readonly view?: string;
  /** The figure is wide enough for two views side by side; missing: not known yet. */
  readonly wide?: boolean;
  /** A network is at hand behind what is shown: it can be downloaded. */
  readonly network?: boolean;
  readonly menuAnswer?: MenuAnswer;
  /** The picture, its sentence and its table that came with the page stay: the live figure has no frame of its own yet. */
  readonly keepsPicture?: boolean;
  /** What the picture on the stage was made with, in words, while it is the page's own and not of these settings. */
  readonly otherPicture?: string;
}

/** A moment of a recording whose network was kept: index in the history, its epoch and its step. */
export interface Mark {
  readonly position: number;
  readonly epoch: number;
  readonly step: number;
}

const nothing = (): void => {};

/** What the figure's actions are before it lives: at build and in print. */
export const noActions: ShellActions = {
  set: nothing,
  openPanel: nothing,
  probe: nothing,
  guess: nothing,
  draft: nothing,
  point: nothing,
  scrub: nothing,
  start: nothing,
  pause: nothing,
  resume: nothing,
  step: nothing,
  reset: nothing,
  retry: nothing,
  preset: nothing,
  sheet: nothing,
  menu: nothing,
};
