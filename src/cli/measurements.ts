import type { ExperimentModule } from '../experiments/registry.ts';
import type { Unit } from '../experiments/training/result.ts';

/**
 * What an experiment measures, out of all that a result says. `null` says that this run has no such number (a similarity
 * where no direction was learned): it is left out. Throws for a number that the result lacks.
 */
export function measurementsOf(
  { experiment, measured }: Pick<ExperimentModule, 'experiment' | 'measured'>,
  result: Readonly<Record<string, unknown>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.keys(measured).flatMap((name) => {
      const value = result[name];
      if (value === null) return [];
      if (typeof value !== 'number') throw new Error(`${experiment.id}: a run measures no number "${name}"`);
      return [[name, value]];
    }),
  );
}

/** A share in per cent, any other number with five digits. */
export function measurementInWords(unit: Unit | undefined, value: number): string {
  return unit === 'fraction' ? `${(100 * value).toFixed(2)} %` : String(Number(value.toPrecision(5)));
}
