import { at } from './tones.ts';

/** One axis of a chart: its range, where the ticks stand and what they say. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  /** A log axis needs a positive `min`. */
  readonly scale?: 'linear' | 'log';
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** What is measured, with its unit. */
  readonly label: string;
}

/** Where a value stands on an axis, in per cent of its length; values beyond the ends stay at the ends. */
export function percentOf({ min, max, scale }: Pick<Axis, 'min' | 'max' | 'scale'>, value: number): number {
  if (max <= min) return 0;
  const share =
    scale === 'log' ? Math.log(Math.max(value, min) / min) / Math.log(max / min) : (value - min) / (max - min);
  return 100 * Math.max(0, Math.min(1, share));
}

/** The same as an attribute. */
export const placeOn = (axis: Axis, value: number): string => at(percentOf(axis, value));
