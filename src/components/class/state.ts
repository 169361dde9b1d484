import type { ClassText } from '../../experiments/class-lines/text.ts';
import type { ClassFigure } from './class-figure.ts';

/** What the page shows: a text as it was pasted, and what has been read in it. */
export interface ClassState {
  readonly text: string;
  readonly read?: ClassText;
  readonly figures: ReadonlyMap<string, ClassFigure>;
  /** The figure whose data did not come. */
  readonly missing?: string;
  /** What was copied, or what to copy by hand. */
  readonly answer?: { readonly key: string; readonly text?: string };
}

/** What a reader can do with the results. */
export interface ClassActions {
  copyTable(): void;
  saveTable(): void;
  copyLink(): void;
  print(): void;
}
