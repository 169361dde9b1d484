/** What a layer answers to pictures, with their classes: count x size numbers, row by row. */
export interface Points {
  readonly count: number;
  readonly size: number;
  readonly values: Float32Array;
  readonly labels: ArrayLike<number>;
}

const CLASSES = 10;

export function meanOf({ count, size, values }: Points): Float64Array {
  const mean = new Float64Array(size);
  for (let i = 0; i < values.length; i++) mean[i % size]! += values[i]! / count;
  return mean;
}

/** Means and variances of every class, unit by unit, and how many points it has. */
function byClass({ count, size, values, labels }: Points) {
  const counts = new Float64Array(CLASSES);
  const sums = new Float64Array(CLASSES * size);
  const squares = new Float64Array(CLASSES * size);
  for (let i = 0; i < count; i++) {
    const from = labels[i]! * size;
    counts[labels[i]!]!++;
    for (let j = 0; j < size; j++) {
      const value = values[i * size + j]!;
      sums[from + j]! += value;
      squares[from + j]! += value * value;
    }
  }
  return { counts, sums, squares };
}

/** Unit vectors from the mean of all points to that of each class; zero for a class that lies there. */
export function classDirections(points: Points): Float64Array[] {
  const { counts, sums } = byClass(points);
  const mean = meanOf(points);
  return Array.from({ length: CLASSES }, (_, c) =>
    unit(mean.map((all, j) => (counts[c]! > 0 ? sums[c * points.size + j]! / counts[c]! - all : 0))),
  );
}

/** How far a unit tells each class from all others: the distance of their means over their mean spread. classes x size. */
export function separations(points: Points): Float64Array {
  const { size, count } = points;
  const { counts, sums, squares } = byClass(points);
  const out = new Float64Array(CLASSES * size);
  for (let j = 0; j < size; j++) {
    let [sum, square] = [0, 0];
    for (let c = 0; c < CLASSES; c++) {
      sum += sums[c * size + j]!;
      square += squares[c * size + j]!;
    }
    for (let c = 0; c < CLASSES; c++) {
      const [own, rest] = [counts[c]!, count - counts[c]!];
      if (own === 0 || rest === 0) continue;
      const [a, b] = [sums[c * size + j]! / own, (sum - sums[c * size + j]!) / rest];
      const spread = squares[c * size + j]! / own - a * a + (square - squares[c * size + j]!) / rest - b * b;
      out[c * size + j] = spread > 1e-12 ? Math.abs(a - b) / Math.sqrt(spread / 2) : 0;
    }
  }
  return out;
}

export function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
