import type { LinedFigure } from '../../experiments/class-lines/line.ts';
import type { StringTree } from '../../shell/words.ts';

type Values = Readonly<Record<string, string | number>>;

/** A condition that we ran over many seeds. */
export interface ClassCondition {
  /** What a run must share to be of it, sizes apart, as the ledger has it. */
  readonly settings: Values;
  /** The same with its sizes. */
  readonly sized: Values;
  /** What each seed gave, by measure. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** What somebody published, in the unit that is printed, by measure. */
  readonly published: Readonly<Record<string, { readonly value: number; readonly by: string }>>;
  /** What is measured, in plain words, where the ledger has them. */
  readonly what: Readonly<Record<string, string>>;
}

/** What the page of a class knows of a figure: plain data, loaded once a line names it. */
export interface ClassFigure extends LinedFigure {
  readonly title: string;
  readonly experiment: string;
  /** Of its string file: the words of its parameters. */
  readonly params: StringTree;
  readonly conditions: readonly ClassCondition[];
}
