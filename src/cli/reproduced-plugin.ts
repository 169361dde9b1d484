import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import { summary } from './reproduction.ts';
import { zooPairsModule } from './zoo-pairs.ts';

/** One condition of a reproduction: a measurement a seed, over the whole test set. */
export interface ReproducedRow {
  readonly condition: string;
  /** Sizes of the runs; 0 where the experiment has no such parameters. */
  readonly images: number;
  readonly epochs: number;
  readonly values: readonly number[];
}

/** The same without its values, which a chart of means need not carry. */
export interface SpreadRow {
  readonly condition: string;
  readonly count: number;
  readonly mean: number;
  /** Standard deviation of the sample (n - 1); 0 for one seed. */
  readonly sd: number;
}

/** What a row takes from `models/reproduction/<experiment>.json`. */
interface ReproductionFile {
  readonly conditions: readonly {
    readonly condition: string;
    readonly trainImages?: number;
    readonly epochs?: number;
    readonly runs: readonly { readonly result: Readonly<Record<string, unknown>> }[];
  }[];
}

const folder = resolve(import.meta.dirname, '../../models/reproduction');
const source = /^(reproduced|sorted|spread):([\w-]+)\/([\w.-]+?)(?:\?(!?[\w,-]+))?$|^pairs:universality$/;

/** The rows of one measurement out of a reproduction file, a condition each; conditions without runs are left out. */
export function reproducedRows(file: ReproductionFile, measure: string): ReproducedRow[] {
  return file.conditions
    .filter(({ runs }) => runs.length > 0)
    .map(({ condition, trainImages = 0, epochs = 0, runs }) => {
      const values = runs.flatMap(({ result }) => (measure in result ? [Number(result[measure])] : []));
      return { condition, images: trainImages, epochs, values };
    });
}

/**
 * The module for `reproduced:<experiment>/<measure>`: rows as they are now, none where nothing was reproduced yet; for
 * `spread:<experiment>/<measure>` their means and spreads alone; for `sorted:<experiment>/<measure>`, of a share, the rows
 * with their values from least to greatest, in few bytes. With `?<start>` those whose condition begins so, with
 * `?!<start>,<start>` the others: a figure carries no rows that it does not draw.
 */
export function reproducedModule(id: string, from = folder): string {
  const [, kind, experiment, measure, start = ''] = source.exec(id)!;
  const starts = start.replace('!', '').split(',');
  const rows = reproducedRows(read(resolve(from, `${experiment}.json`)), measure!).filter(
    ({ condition }) => starts.some((one) => condition.startsWith(one)) !== start.startsWith('!'),
  );
  if (kind === 'sorted') return sortedModule(rows);
  return `export default ${JSON.stringify(kind === 'spread' ? rows.flatMap(spreadOf) : rows)};`;
}

/** Pictures out of 10,000, each value as what it has more than the one before: half the bytes where seeds are many. */
function sortedModule(rows: readonly ReproducedRow[]): string {
  const packed = rows.map(({ condition, images, epochs, values }) => {
    const counts = values.map((value) => Math.round(1e4 * value)).sort((a, b) => a - b);
    return [condition, images, epochs, ...counts.map((count, i) => count - (counts[i - 1] ?? 0))];
  });
  return `export default ${JSON.stringify(packed)}.map(([condition, images, epochs, ...steps]) => {
    let sum = 0;
    return { condition, images, epochs, values: steps.map((step) => (sum += step) / 1e4) };
  });`;
}

function spreadOf({ condition, values }: ReproducedRow): SpreadRow[] {
  if (values.length === 0) return [];
  const { mean, std, n } = summary(values);
  return [{ condition, count: n, mean: Number(mean.toPrecision(4)), sd: Number(std.toPrecision(2)) }];
}

function read(path: string): ReproductionFile {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { conditions: [] };
    throw error;
  }
}

/** The zoo's pairs are many: their figure takes them all together, packed, with what the zoo's spectra add. */
const moduleOf = (id: string): string | Promise<string> =>
  id.startsWith('pairs:') ? zooPairsModule() : reproducedModule(id);

/**
 * Imports `reproduced:inversion/accuracy.negative` as rows of measured values: the whole file would be too much for a
 * page, and a copy would be a second truth. For Vite, Astro and Vitest.
 */
export function reproducedPlugin() {
  return {
    name: 'reproduced',
    enforce: 'pre' as const,
    resolveId: (id: string) => (source.test(id) ? `\0${id}` : undefined),
    load: (id: string) => (source.test(id.slice(1)) ? moduleOf(id.slice(1)) : undefined),
  };
}

/** The same for esbuild. */
export const esbuildReproduced: EsbuildPlugin = {
  name: 'reproduced',
  setup(build) {
    build.onResolve({ filter: source }, ({ path }) => ({ path, namespace: 'reproduced' }));
    build.onLoad({ filter: source, namespace: 'reproduced' }, async ({ path }) => ({
      contents: await moduleOf(path),
      loader: 'js',
    }));
  },
};
