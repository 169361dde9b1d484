import { type Band, type Reading, readingOf } from './calibration.ts';
import { learnedDirections, shrinkEigenvalue } from './shrinkage.ts';

/** One population of the table: what its pairs read, and what they reach. */
export interface CalibrationCell {
  readonly reading: Reading;
  readonly same: Band;
  readonly unrelated: Band;
  readonly meanRank: Band;
  readonly trueRank: number;
}

/** The populations simulated for layers of one shape. */
export interface CalibratedShape {
  readonly neurons: number;
  readonly dimension: number;
  readonly cells: readonly CalibrationCell[];
}

/** What to draw beside the similarity of two layers, and beside their effective ranks. */
export interface PairBand {
  /** S of two layers of one population that read like these. */
  readonly same: Band;
  /** S of unrelated ones. */
  readonly unrelated: Band;
  /** Effective rank that layers of such a population read, */
  readonly meanRank: Band;
  /** and that of the population itself. */
  readonly trueRank: number;
}

/** Two layers of one shape by their eigenvalues, largest first, in units of the initial variance. */
export interface PairSpectra {
  readonly neurons: number;
  readonly dimension: number;
  /** Of the first and of the second; those below the noise's edge are of no matter. */
  readonly values: readonly [ArrayLike<number>, ArrayLike<number>];
}

/** Populations that a band is taken from. */
const NEIGHBOURS = 16;
/** Keeps slopes small that the neighbours say nothing of. */
const RIDGE = 0.02;

/**
 * The band of a pair from the table, at once: by local linear regression over the populations whose pairs read most like
 * it (Cleveland 1979), in the logarithms of how many directions they show, how strong and how even. `null` for a shape that
 * the table has not (then `populationBand` simulates it) and where either layer has learned no direction.
 */
export function bandFor(
  shapes: readonly CalibratedShape[],
  { neurons, dimension, values }: PairSpectra,
): PairBand | null {
  const shape = shapes.find((candidate) => candidate.neurons === neurons && candidate.dimension === dimension);
  const gamma = dimension / neurons;
  const [first, second] = values.map((all) =>
    Float64Array.from({ length: learnedDirections(all, gamma) }, (_, k) => shrinkEigenvalue(all[k]!, gamma)),
  );
  const reading = readingOf(first!, second!, neurons, dimension);
  return shape && reading ? bandOfReading(shape.cells, reading) : null;
}

/** The band of a reading, out of the cells of its shape. */
export function bandOfReading(cells: readonly CalibrationCell[], reading: Reading): PairBand {
  const place = placeOf(reading);
  const near = cells
    .map((cell) => {
      const offset = placeOf(cell.reading).map((value, i) => value - place[i]!);
      return { cell, offset, distance: Math.hypot(...offset) };
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEIGHBOURS + 1);
  const reach = near.at(-1)!.distance || 1;
  const weighted = near.map(({ cell, offset, distance }) => ({
    cell,
    offset,
    weight: Math.max(1e-9, (1 - (distance / reach) ** 3) ** 3),
  }));
  const coefficients = interceptWeights(weighted);
  const fitted = (of: (cell: CalibrationCell) => number): number => {
    const known = near.map(({ cell }) => of(cell));
    const value = known.reduce((sum, number, i) => sum + number * coefficients[i]!, 0);
    return Math.min(Math.max(...known), Math.max(Math.min(...known), value));
  };
  const band = (of: (cell: CalibrationCell) => Band): Band => [
    fitted((cell) => of(cell)[0]),
    fitted((cell) => of(cell)[1]),
    fitted((cell) => of(cell)[2]),
  ];
  return {
    same: band(({ same }) => same),
    unrelated: band(({ unrelated }) => unrelated),
    meanRank: band((cell) => cell.meanRank),
    trueRank: fitted(({ trueRank }) => trueRank),
  };
}

/** A reading as a point in which bands change about as fast in every direction. */
const placeOf = ({ directions, strength, evenness }: Reading): number[] => [
  Math.log(directions),
  Math.log(strength),
  2 * Math.log(evenness),
];

/** What each known number counts in the weighted least-squares plane's value at offset 0. */
function interceptWeights(
  points: readonly { readonly offset: readonly number[]; readonly weight: number }[],
): number[] {
  const rows = points.map(({ offset }) => [1, ...offset]);
  const size = rows[0]!.length;
  // Normal equations, with the unit vector of the intercept on the right: the solution times a row is its share.
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) =>
      points.reduce((sum, { weight }, p) => sum + weight * rows[p]![i]! * rows[p]![j]!, i === j && i > 0 ? RIDGE : 0),
    ),
    i === 0 ? 1 : 0,
  ]);
  const solution = solved(system);
  return points.map(({ weight }, p) => weight * rows[p]!.reduce((sum, entry, i) => sum + entry * solution[i]!, 0));
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
    const known = out.reduce((sum, value, j) => (j > i ? sum + value * system[i]![j]! : sum), 0);
    out[i] = (system[i]![size]! - known) / system[i]![i]!;
  }
  return out;
}
