import type { ReproductionStrip } from './reproduction.ts';

/** What this figure takes from `models/reproduction/inversion.json`. */
export interface ReproductionFile {
  readonly conditions: readonly {
    readonly condition: string;
    readonly trainImages: number;
    readonly epochs: number;
    readonly runs: readonly { readonly result: Readonly<Record<string, unknown>> }[];
  }[];
}

/** The strips of six filters on originals with ReLU: at the browser's defaults, and on the whole training set. */
const SHOWN = ['browser', 'paper'] as const;

/** The strips' data out of the reproduction file: accuracies on negatives, a condition a strip, those that were measured. */
export function stripsOf(file: ReproductionFile): ReproductionStrip[] {
  return SHOWN.flatMap((name) => {
    const found = file.conditions.find(({ condition }) => condition === name);
    if (!found || found.runs.length === 0) return [];
    const values = found.runs.map(({ result }) => Number(result['accuracy.negative']));
    return [{ condition: name, images: found.trainImages, epochs: found.epochs, values }];
  });
}
