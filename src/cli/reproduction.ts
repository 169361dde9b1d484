import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withLock } from './file-lock.ts';

/** One finished run: a seed of a condition. */
export interface Cell {
  readonly seed: number;
  readonly measurements: Readonly<Record<string, number>>;
  /** SHA-256 of the weights after the first epoch: what `--check` computes again. */
  readonly probe: string;
  /** SHA-256 of the final weights. */
  readonly weights: string;
  /** Version of experiment and kernels. */
  readonly version: string;
  readonly command: string;
  readonly commit: string;
  readonly date: string;
  /** Of the whole run on one core of some machine. */
  readonly seconds: number;
}

export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Of the sample (n - 1); 0 for one seed. */
  readonly std: number;
}

export interface ConditionResults {
  /** All parameters except the seed. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly summary: Readonly<Record<string, Summary>>;
  readonly cells: readonly Cell[];
}

/** `models/reproduction/<experiment>.json`. */
export interface Reproduction {
  readonly experiment: string;
  readonly conditions: Readonly<Record<string, ConditionResults>>;
}

export const reproductionFile = (experiment: string): string => `models/reproduction/${experiment}.json`;

/** What has been finished so far. */
export function readReproduction(experiment: string): Reproduction {
  const file = reproductionFile(experiment);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { experiment, conditions: {} };
}

/** Adds one finished cell at once: other processes may add theirs, and a crash never leaves half a file. `order` lists the conditions. */
export async function saveCell(
  experiment: string,
  condition: string,
  params: ConditionResults['params'],
  cell: Cell,
  order: readonly string[],
): Promise<void> {
  const file = reproductionFile(experiment);
  mkdirSync(dirname(file), { recursive: true });
  await withLock(`.cache/reproduce/${experiment}.lock`, () => {
    const all = withCell(readReproduction(experiment), condition, params, cell, order);
    writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 1)}\n`);
    renameSync(`${file}.new`, file);
  });
}

/** The results with one more cell (or that cell anew), in stable order: conditions as listed, cells by seed. */
export function withCell(
  all: Reproduction,
  condition: string,
  params: ConditionResults['params'],
  cell: Cell,
  order: readonly string[],
): Reproduction {
  const others = all.conditions[condition]?.cells.filter(({ seed }) => seed !== cell.seed) ?? [];
  const cells = [...others, cell].sort((a, b) => a.seed - b.seed);
  const conditions = { ...all.conditions, [condition]: { params, summary: summarise(cells), cells } };
  const names = Object.keys(conditions).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return { ...all, conditions: Object.fromEntries(names.map((name) => [name, conditions[name]])) };
}

function summarise(cells: readonly Cell[]): Record<string, Summary> {
  const names = Object.keys(cells[0].measurements);
  return Object.fromEntries(names.map((name) => [name, summary(cells.map(({ measurements }) => measurements[name]))]));
}

function summary(values: readonly number[]): Summary {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, std: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}
