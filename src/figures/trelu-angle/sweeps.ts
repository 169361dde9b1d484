import { meanAndSpread } from '../kit/statistics.ts';

/** One condition as reproduced: `patches-0.5`, a value a seed. */
export interface Row {
  readonly condition: string;
  readonly images: number;
  readonly epochs: number;
  readonly values: readonly number[];
}

/** The settings that were run at several thresholds, in the order of the legend. */
export const SWEEPS = ['patches', 'random', 'raw', 'compensated'] as const;
export type SweepName = (typeof SWEEPS)[number];

/** Accuracy at one threshold over seeds. */
export interface SweepPoint {
  readonly threshold: number;
  readonly mean: number;
  readonly sd: number;
  readonly count: number;
}

/** The points of a sweep by rising threshold. At threshold 0 a compensated start is the usual one. */
export function sweepOf(rows: readonly Row[], name: SweepName): readonly SweepPoint[] {
  const points = rows.flatMap(({ condition, values }) => {
    const [, of, threshold] = /^([a-z]+)-([\d.]+)$/.exec(condition) ?? [];
    const same = of === name || (name === 'compensated' && of === 'raw' && Number(threshold) === 0);
    return same ? [{ threshold: Number(threshold), ...meanAndSpread(values), count: values.length }] : [];
  });
  return points.sort((a, b) => a.threshold - b.threshold);
}

/** The point with the highest mean. */
export function bestOf(points: readonly SweepPoint[]): SweepPoint | undefined {
  return points.reduce<SweepPoint | undefined>(
    (best, point) => (best && best.mean >= point.mean ? best : point),
    undefined,
  );
}
