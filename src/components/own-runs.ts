import { hasSettings } from '../experiments/has-settings.ts';
import type { StoredResult } from '../shell/storage.ts';

/** What this device measured of a condition: runs that match it but for seed, image count and epochs. */
export interface OwnRuns {
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation; NaN for one run. */
  readonly sd: number;
  /** What each run measured, the oldest first. */
  readonly values: readonly number[];
  /** Images x epochs of the runs, each pair once; empty where the experiment has no such parameters. */
  readonly sizes: readonly { readonly images: number; readonly epochs: number }[];
}

/** Summarises the runs of `results` that finished with the settings that make a condition. Undefined when no run counts. */
export function ownRuns(
  results: readonly StoredResult[],
  wanted: {
    readonly experiment: string;
    readonly settings: Readonly<Record<string, string | number>>;
    /** The schema’s, for runs from before one of its parameters existed. */
    readonly defaults?: Readonly<Record<string, string | number>>;
    readonly measure: string;
  },
): OwnRuns | undefined {
  const same = ({ experiment, params }: StoredResult) =>
    experiment === wanted.experiment && hasSettings(params, wanted.settings, wanted.defaults);
  const counted = results.filter((result) => same(result) && Number.isFinite(result.measurements[wanted.measure]));
  const n = counted.length;
  if (n === 0) return undefined;
  const values = counted.map(({ measurements }) => measurements[wanted.measure]!);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const sizes = new Map(
    counted
      .map(({ params }) => ({ images: Number(params['train-images']), epochs: Number(params.epochs) }))
      .filter(({ images, epochs }) => Number.isFinite(images * epochs))
      .map((size) => [`${size.images} ${size.epochs}`, size]),
  );
  return { n, mean, sd, values, sizes: [...sizes.values()] };
}
