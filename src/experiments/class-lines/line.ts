import { settingsOf } from '../condition.ts';
import type { ParamSchema } from '../params.ts';
import { defaultParams } from '../parse-params.ts';
import type { Unit } from '../training/result.ts';

type Values = Readonly<Record<string, string | number>>;

/** Counts up when lines are written in another way. */
export const LINE_VERSION = 1;

/** What a line needs to know of a figure: plain data, so that a page can read lines without the figure's script. */
export interface LinedFigure {
  readonly name: string;
  readonly schema: ParamSchema;
  /** Every number that a finished run measures, in the order of the line. */
  readonly measured: readonly { readonly name: string; readonly unit: Unit }[];
}

/** A finished run as one student hands it in. */
export interface ClassResult {
  readonly figure: string;
  /** Of experiment and kernels, `1+2`: runs of different versions are not set side by side. */
  readonly version: string;
  readonly seed: number;
  /** What makes the run one of its condition, sizes included, where it is not at its default. */
  readonly settings: Values;
  /** By name; missing where the run has no such number. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** What a run says of itself when it has finished: its numbers stand beside these by their names. */
export interface FinishedRun {
  readonly seed: number;
  readonly version: string;
  readonly params: Values;
}

/** A finished run as it is handed in, its numbers as exact as a line says them. */
export function classResult(figure: LinedFigure, run: FinishedRun): ClassResult {
  const numbers = run as unknown as Readonly<Record<string, unknown>>;
  const defaults = defaultParams(figure.schema) as Values;
  const settings = settingsOf(figure.schema, run.params, { sized: true });
  const own = Object.entries(settings).filter(([name, value]) => value !== defaults[name]);
  const told = figure.measured.flatMap(({ name }) => {
    const value = numbers[name];
    return typeof value === 'number' && Number.isFinite(value) ? [[name, Number(value.toPrecision(DIGITS))]] : [];
  });
  return {
    figure: figure.name,
    version: /\d+(\+\d+)?$/.exec(run.version)?.[0] ?? '0',
    seed: run.seed,
    settings: Object.fromEntries(own),
    numbers: Object.fromEntries(told),
  };
}

/** A share of 10,000 pictures has four. */
const DIGITS = 6;
/** Stands for a number that a run has not. */
export const NONE = 'none';

/**
 * A result as one line of plain words: `wcw1 inversion 1+2 seed=7 epochs=1 gave 0.9612 0.1031 0.1031 0.9612 check=k7f2`. It
 * has no character that chat programs make smileys, links or typeset signs of.
 */
export function classLine(figure: LinedFigure, { version, seed, settings, numbers }: ClassResult): string {
  const body = [
    figure.name,
    version,
    ...Object.entries({ seed, ...settings }).map(([name, value]) => `${name}=${value}`),
    'gave',
    ...figure.measured.map(({ name }) => String(numbers[name] ?? NONE)),
  ].join(' ');
  return `wcw${LINE_VERSION} ${body} check=${checkOf(body)}`;
}

/** Without those that are mistaken for each other. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** Four letters that a changed character changes, but for one case in 900,000 (FNV-1a, Fowler, Noll and Vo). */
export function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  const spread = (hash ^ (hash >>> 15)) >>> 0;
  return [0, 1, 2, 3].map((place) => LETTERS[Math.floor(spread / LETTERS.length ** place) % LETTERS.length]).join('');
}
