/** A known value beside the place at which it is wanted: by how much its coordinates differ from that place's. */
export interface NearPoint {
  readonly offset: readonly number[];
  readonly value: number;
}

export interface LocalPlane {
  /** The value at the place itself. */
  readonly value: number;
  /** The known values, each moved along the plane to the place, in the order of the points. */
  readonly moved: readonly number[];
  /** How much each counts. */
  readonly weights: readonly number[];
}

/** Keeps slopes small that the points say nothing of. */
const RIDGE = 0.02;
const LEAST_WEIGHT = 1e-9;

/**
 * Local linear regression (Cleveland 1979): the plane through points near a place, by least squares with tricube weights
 * that fall to 0 at the farthest. What lies off the plane is the spread of the value there (Beaumont et al. 2002).
 */
export function localPlane(points: readonly NearPoint[]): LocalPlane {
  const distances = points.map(({ offset }) => Math.hypot(...offset));
  const reach = Math.max(...distances) || 1;
  const weights = distances.map((distance) => Math.max(LEAST_WEIGHT, (1 - (distance / reach) ** 3) ** 3));
  const rows = points.map(({ offset }) => [1, ...offset]);
  const size = rows[0]!.length;
  const sum = (of: (row: readonly number[], p: number) => number): number =>
    rows.reduce((total, row, p) => total + weights[p]! * of(row, p), 0);
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => sum((row) => row[i]! * row[j]!) + (i === j && i > 0 ? RIDGE : 0)),
    sum((row, p) => row[i]! * points[p]!.value),
  ]);
  const [value, ...slopes] = solved(system);
  const moved = points.map(
    (point) => point.value - slopes.reduce((fall, slope, i) => fall + slope * point.offset[i]!, 0),
  );
  return { value: value!, moved, weights };
}

/** The solution of a small positive definite system given with its right side as last column, by elimination in place. */
function solved(system: number[][]): number[] {
  const size = system.length;
  for (let k = 0; k < size; k++) {
    for (let i = k + 1; i < size; i++) {
      const factor = system[i]![k]! / system[k]![k]!;
      for (let j = k; j <= size; j++) system[i]![j]! -= factor * system[k]![j]!;
    }
  }
  const out = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const known = out.reduce((total, value, j) => (j > i ? total + value * system[i]![j]! : total), 0);
    out[i] = (system[i]![size]! - known) / system[i]![i]!;
  }
  return out;
}
