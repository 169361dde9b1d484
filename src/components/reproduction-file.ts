import { z } from 'astro/zod';

const conditionSchema = z.object({
  condition: z.string(),
  trainImages: z.number().int().positive(),
  epochs: z.number().int().positive(),
  runs: z.array(z.looseObject({ seed: z.number().int().nonnegative(), result: z.record(z.string(), z.unknown()) })),
});
const fileSchema = z.looseObject({ conditions: z.array(conditionSchema) });

/** What one condition of an experiment measured, seed by seed. */
export type Condition = z.infer<typeof conditionSchema>;

/** Mean and sample standard deviation over `n` seeds, in the measurement's own unit. */
export interface Summary {
  readonly mean: number;
  /** NaN for a single seed. */
  readonly sd: number;
  readonly n: number;
  readonly trainImages: number;
  readonly epochs: number;
}

/** Checks a file of `models/reproduction`. Throws an Error that names the file and what is wrong with it. */
export function parseReproduction(data: unknown, name: string): readonly Condition[] {
  const parsed = fileSchema.safeParse(data);
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.conditions;
}

/** Summarises one measurement of a condition; undefined before its first seed is done. Throws when a run lacks it. */
export function summarise(condition: Condition, measure: string): Summary | undefined {
  const values = condition.runs.map(({ seed, result }) => {
    const value = result[measure];
    if (typeof value !== 'number') throw new Error(`${condition.condition}, seed ${seed}: no measurement "${measure}"`);
    return value;
  });
  const n = values.length;
  if (n === 0) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  return { mean, sd, n, trainImages: condition.trainImages, epochs: condition.epochs };
}
