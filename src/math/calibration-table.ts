import type { Band } from './calibration.ts';
import { type LocalPlane, localPlane } from './local-plane.ts';
import { mapped, NEIGHBOURS, type PairBand } from './population-band.ts';
import { nearest, offsetOf, type Reading, readingOf } from './reading.ts';
import { learnedDirections, shrinkEigenvalue } from './shrinkage.ts';

/** One population of the table: what its pairs read, and what they reach. */
export interface CalibrationCell {
  readonly reading: Reading;
  readonly same: Band;
  readonly unrelated: Band;
  /** Effective rank that one of its layers reads, */
  readonly meanRank: Band;
  /** and its own. */
  readonly trueRank: number;
}

/** The populations simulated for layers of one shape. */
export interface CalibratedShape {
  readonly neurons: number;
  readonly dimension: number;
  readonly cells: readonly CalibrationCell[];
}

/** Two layers of one shape by their eigenvalues, largest first, in units of the initial variance. */
export interface PairSpectra {
  readonly neurons: number;
  readonly dimension: number;
  /** Of the first and of the second; those below the noise's edge are of no matter. */
  readonly values: readonly [ArrayLike<number>, ArrayLike<number>];
}

/** Of normal numbers 5 % lie so many standard deviations below the mean. */
const TAIL = 1.645;

/**
 * The band of a pair from the table, at once: by local regression over the populations whose pairs read most like it.
 * `null` for a shape that the table has not (then `populationBand` simulates it) and where either layer has learned no
 * direction.
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
  const near = nearest(cells, reading, NEIGHBOURS);
  const plane = (of: (cell: CalibrationCell) => number): LocalPlane =>
    localPlane(near.map((cell) => ({ offset: offsetOf(cell.reading, reading), value: of(cell) })));
  const band = (of: (cell: CalibrationCell) => Band): Band => {
    const median = plane((cell) => of(cell)[1]);
    const open = TAIL * spreadOf(median);
    const [below, above] = ([0, 2] as const).map((end) => plane((cell) => Math.abs(of(cell)[end] - of(cell)[1])).value);
    return [median.value - Math.hypot(below!, open), median.value, median.value + Math.hypot(above!, open)];
  };
  const beyondTheory = band(({ same, reading: { theory } }) => mapped(same, (value) => value - theory));
  const logRank = plane(({ trueRank, reading: { rank } }) => Math.log(trueRank / rank));
  // A pair reads the mean of two ranks, which spreads less by the root of 2.
  const noise = plane(({ meanRank: [low, , high] }) => Math.log(high / low) / 2 / Math.SQRT2).value;
  const open = Math.hypot(noise, TAIL * spreadOf(logRank));
  const rank: Band = [logRank.value - open, logRank.value, logRank.value + open];
  return {
    same: mapped(beyondTheory, (value) => value + reading.theory),
    unrelated: band(({ unrelated }) => unrelated),
    trueRank: mapped(rank, (value) => Math.max(1, reading.rank * Math.exp(value))),
  };
}

/** What the neighbours leave open of the value: populations that read alike may differ in it. */
function spreadOf({ value, moved, weights }: LocalPlane): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Math.sqrt(moved.reduce((sum, other, i) => sum + weights[i]! * (other - value) ** 2, 0) / total);
}
