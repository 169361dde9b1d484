import type { ExperimentModule } from '../experiments/registry.ts';

/** The measurements of a result that are kept: those the experiment names, else its accuracies. Throws for one it lacks. */
export function measurementsOf(
  { experiment, measured }: ExperimentModule,
  result: Readonly<Record<string, unknown>>,
): Record<string, number> {
  const names = measured ?? Object.keys(result).filter(isAccuracy);
  return Object.fromEntries(
    names.map((name) => {
      const value = result[name];
      if (typeof value !== 'number') throw new Error(`${experiment.id}: a run measures no number "${name}"`);
      return [name, value];
    }),
  );
}

/** An accuracy in per cent, any other number with five digits. */
export function measurementInWords(name: string, value: number): string {
  return isAccuracy(name) ? `${(100 * value).toFixed(2)} %` : String(Number(value.toPrecision(5)));
}

const isAccuracy = (name: string): boolean => name.startsWith('accuracy.');
