import type { TreluParams } from '../../experiments/trelu-angle/schema.ts';
import { meanAndSpread } from '../kit/statistics.ts';

/** One condition as reproduced: `patches-0.5`, a value a seed. */
export interface Row {
  readonly condition: string;
  readonly images: number;
  readonly epochs: number;
  readonly values: readonly number[];
}

/** The lines of the chart: what a threshold does from each start, and plain ReLU with a longer step from two of them. */
export const SWEEPS = {
  cosine: ['patches', 'patches-faster', 'random'],
  raw: ['compensated', 'faster', 'raw'],
} as const;
export type SweepName = (typeof SWEEPS)[keyof typeof SWEEPS][number];

/** Where a line of its own begins: at threshold 0 a start needs no compensation, and a step is as long as any. */
const FROM: Partial<Record<SweepName, SweepName>> = { 'patches-faster': 'patches', compensated: 'raw', faster: 'raw' };

/** The line that a run with these settings is on. */
export const sweepNameOf = ({ variant, anchors, compensate }: TreluParams): SweepName =>
  variant === 'cosine' ? anchors : compensate === 'on' ? 'compensated' : 'raw';

/** Accuracy at one threshold over seeds. */
export interface SweepPoint {
  readonly threshold: number;
  readonly values: readonly number[];
  readonly mean: number;
  readonly sd: number;
  readonly count: number;
}

/** The points of a line by rising threshold. */
export function sweepOf(rows: readonly Row[], name: SweepName): readonly SweepPoint[] {
  const points = rows.flatMap(({ condition, values }) => {
    const [, of, at] = /^([a-z-]+)-([\d.]+)$/.exec(condition) ?? [];
    const threshold = Number(at);
    const isOfLine = of === name || (threshold === 0 && of === FROM[name]);
    return isOfLine ? [{ threshold, values, ...meanAndSpread(values), count: values.length }] : [];
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

/** What a line says at a threshold: the point measured there, or a mean between its neighbours; undefined beyond its ends. */
export function readOff(points: readonly SweepPoint[], threshold: number): SweepPoint | number | undefined {
  const next = points.findIndex((point) => point.threshold >= threshold);
  const [before, after] = [points[next - 1], points[next]];
  if (after?.threshold === threshold) return after;
  if (!before || !after) return undefined;
  const share = (threshold - before.threshold) / (after.threshold - before.threshold);
  return before.mean + share * (after.mean - before.mean);
}
