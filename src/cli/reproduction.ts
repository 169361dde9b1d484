import { existsSync, readFileSync } from 'node:fs';
import { withLock } from './file-lock.ts';
import { writeWhole } from './write-whole.ts';

/** One finished run: a seed of a condition. */
export interface Run {
  readonly seed: number;
  /** Measurements by name: accuracies as fractions. */
  readonly result: Readonly<Record<string, number>>;
  /** SHA-256 of the weights after the first epoch: what `--check` computes again. */
  readonly firstEpochWeights: string;
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

/** What is the same for all seeds of a condition. */
export interface Setting {
  readonly condition: string;
  /** Sizes of the run, where the experiment has such parameters. */
  readonly trainImages?: number;
  readonly epochs?: number;
  /** All parameters except the seed. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ConditionResults extends Setting {
  readonly summary: Readonly<Record<string, Summary>>;
  readonly runs: readonly Run[];
}

/** `models/reproduction/<experiment>.json`. */
export interface Reproduction {
  readonly experiment: string;
  readonly conditions: readonly ConditionResults[];
}

export const reproductionFile = (experiment: string): string => `models/reproduction/${experiment}.json`;

/** What has been finished so far. */
export function readReproduction(experiment: string): Reproduction {
  const file = reproductionFile(experiment);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { experiment, conditions: [] };
}

/** Adds a finished run at once: other processes may add theirs, and a crash never leaves half a file. `order` lists the conditions. */
export async function saveRun(experiment: string, setting: Setting, run: Run, order: readonly string[]): Promise<void> {
  const file = reproductionFile(experiment);
  await withLock(`.cache/reproduce/${experiment}.lock`, () => {
    const all = withRun(readReproduction(experiment), setting, run, order);
    writeWhole(file, `${JSON.stringify(all, null, 1)}\n`);
  });
}

/** The results with one more run (or that run anew), in stable order: conditions as listed, runs by seed. */
export function withRun(all: Reproduction, setting: Setting, run: Run, order: readonly string[]): Reproduction {
  const before = all.conditions.find(({ condition }) => condition === setting.condition)?.runs ?? [];
  const runs = [...before.filter(({ seed }) => seed !== run.seed), run].sort((a, b) => a.seed - b.seed);
  const others = all.conditions.filter(({ condition }) => condition !== setting.condition);
  const conditions = [...others, { ...setting, summary: summarise(runs), runs }];
  const place = ({ condition }: Setting): number => order.indexOf(condition);
  return { ...all, conditions: conditions.sort((a, b) => place(a) - place(b)) };
}

function summarise(runs: readonly Run[]): Record<string, Summary> {
  const names = [...new Set(runs.flatMap(({ result }) => Object.keys(result)))];
  // A run that has no such number does not count among those that have.
  const valuesOf = (name: string) => runs.flatMap(({ result }) => (name in result ? [result[name]] : []));
  return Object.fromEntries(names.map((name) => [name, summary(valuesOf(name))]));
}

/** Of at least one value. */
export function summary(values: readonly number[]): Summary {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, std: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}
