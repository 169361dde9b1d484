import { z } from 'astro/zod';

const summarySchema = z.object({ n: z.number().int().positive(), mean: z.number(), std: z.number() });
const conditionSchema = z.object({
  condition: z.string(),
  trainImages: z.number().int().positive().optional(),
  epochs: z.number().int().nonnegative().optional(),
  summary: z.record(z.string(), summarySchema),
  runs: z.array(z.object({ result: z.record(z.string(), z.number()) })),
});
const fileSchema = z.object({ experiment: z.string(), conditions: z.array(conditionSchema) });

/** Results of an experiment's conditions over many seeds: what the site reads of `models/reproduction/<experiment>.json`. */
export type ReproductionFile = z.infer<typeof fileSchema>;

/** Mean and sample standard deviation of one measurement over `n` seeds, in the measurement's own unit. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** 0 for a single seed. */
  readonly sd: number;
  /** What each seed gave that has this number, in the order of the seeds. */
  readonly values: readonly number[];
  /** Missing where the experiment has no such parameter. */
  readonly trainImages?: number;
  readonly epochs?: number;
}

/** Checks a results file. Throws an Error that names the file and what is wrong with it. */
export function parseReproduction(data: unknown, name: string): ReproductionFile {
  const parsed = fileSchema.safeParse(data);
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * One measurement of a condition; undefined while no seed of it is done. Throws for a measurement that its runs do not
 * make.
 */
export function summaryOf(file: ReproductionFile, condition: string, measure: string): Summary | undefined {
  const found = file.conditions.find((one) => one.condition === condition);
  if (!found) return undefined;
  const summary = found.summary[measure];
  if (!summary) throw new Error(`${file.experiment}: "${condition}" measures no "${measure}"`);
  const { n, mean, std: sd } = summary;
  const values = found.runs.flatMap(({ result }) => (measure in result ? [result[measure]!] : []));
  return { n, mean, sd, values, trainImages: found.trainImages, epochs: found.epochs };
}
