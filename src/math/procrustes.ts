import { requireCount, requireFinite } from './finite.ts';
import { polarFactor, polarTimes } from './polar-factor.ts';

/** Sums over samples of what an alignment needs. */
export interface CrossMoments {
  /** E[phi2 phi1'], uncentred: `rows` x `columns`, row by row. */
  readonly cross: Float64Array;
  /** Dimension of the second layer's activations. */
  readonly rows: number;
  /** Dimension of the first layer's. */
  readonly columns: number;
  /** E|phi1|^2. */
  readonly firstPower: number;
  /** E|phi2|^2. */
  readonly secondPower: number;
}

/**
 * Uncentred second moments of two layers' activations on the same samples (pictures x places, averaged as one batch):
 * `first` is samples x columns, `second` samples x rows.
 */
export function crossMoments(first: ArrayLike<number>, second: ArrayLike<number>, samples: number): CrossMoments {
  requireCount(samples, 'The number of samples');
  const [columns, rows] = [first.length / samples, second.length / samples];
  requireCount(columns, 'The dimension of the first activations');
  requireCount(rows, 'The dimension of the second activations');
  requireFinite(first, 'The first activations');
  requireFinite(second, 'The second activations');
  const cross = new Float64Array(rows * columns);
  let [firstPower, secondPower] = [0, 0];
  for (let s = 0; s < samples; s++) {
    for (let j = 0; j < columns; j++) firstPower += first[s * columns + j]! ** 2;
    for (let i = 0; i < rows; i++) {
      const value = second[s * rows + i]!;
      secondPower += value ** 2;
      // Rectified activations are 0 half of the time.
      if (value === 0) continue;
      for (let j = 0; j < columns; j++) cross[i * columns + j]! += value * first[s * columns + j]!;
    }
  }
  return {
    cross: cross.map((sum) => sum / samples),
    rows,
    columns,
    firstPower: firstPower / samples,
    secondPower: secondPower / samples,
  };
}

/**
 * The rotation A (rows x columns) that brings the first layer's activations nearest to the second's, the minimiser of
 * E|A phi1 - phi2|^2 with A'A = I: the polar factor of E[phi2 phi1'] (Guth et al. 2024, eq 5 to 7; Schonemann 1966).
 * A weight w of the first network corresponds to A w in the second.
 */
export function procrustes({ cross, rows, columns }: CrossMoments): Float64Array {
  return polarFactor(cross, rows, columns);
}

/** A v for vectors v of the first layer's space, where the dimensions are one: in half of the time of A. */
export function procrustesTimes(
  { cross, columns }: CrossMoments,
  vectors: readonly Float64Array[],
): readonly Float64Array[] {
  return polarTimes(cross, columns, vectors);
}

export interface Explained {
  /** c = E<A phi1, phi2> / sqrt(E|phi1|^2 E|phi2|^2): what the paper calls the variance explained. */
  readonly cosine: number;
  /** c^2: the share of phi2's power that A phi1, scaled at best, accounts for. */
  readonly explained: number;
}

/** How well an alignment does on activations, best those that it was not fitted on. `null` where either is 0 throughout. */
export function explainedByAlignment(alignment: ArrayLike<number>, moments: CrossMoments): Explained | null {
  const size = Math.sqrt(moments.firstPower * moments.secondPower);
  if (!(size > 0)) return null;
  const cosine = moments.cross.reduce((sum, value, i) => sum + value * alignment[i]!, 0) / size;
  return { cosine, explained: cosine ** 2 };
}

export interface Alignment {
  /** A, rows x columns. */
  readonly matrix: Float64Array;
  /** Measured on the samples that A was not fitted on; `null` where the activations are 0 there. */
  readonly heldOut: Explained | null;
}

/**
 * The alignment of two layers of one dimension, fitted on the first half of the pictures and measured on the others.
 * `first` and `second` are activations on the same pictures, pictures x places x dimension. Throws a RangeError for fewer
 * than two pictures.
 */
export function alignActivations(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  pictures: number,
  dimension: number,
): Alignment {
  if (!(pictures >= 2))
    throw new RangeError('An alignment is fitted on one half of the pictures: two are needed at least');
  if (first.length !== second.length) throw new RangeError('The activations of two layers of one shape are as many');
  const places = first.length / pictures / dimension;
  const split = Math.floor(pictures / 2) * places;
  const half = (from: number, to: number): CrossMoments => {
    const part = (values: ArrayLike<number>) => Float64Array.from(values).subarray(from * dimension, to * dimension);
    return crossMoments(part(first), part(second), to - from);
  };
  const matrix = procrustes(half(0, split));
  return { matrix, heldOut: explainedByAlignment(matrix, half(split, pictures * places)) };
}
