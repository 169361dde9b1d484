import { singularValues } from './singular-values.ts';

/**
 * Share of a filter's energy (sum of squares) in its best product of one shape in space and one weighting of channels: the
 * largest squared singular value over the sum of all. `filter`: places x channels, row by row. 1 for a filter of one shape
 * alone; NaN for one of zeros.
 */
export function oneShapeShare(filter: ArrayLike<number>, places: number, channels: number): number {
  const values = singularValues(filter, places, channels);
  return values[0]! ** 2 / values.reduce((sum, value) => sum + value * value, 0);
}
