import type { DataName } from '../../../data/images.ts';
import { createRandom } from '../../../data/random.ts';
import { bulkVariance } from '../../../math/bulk-variance.ts';
import { bandFor } from '../../../math/calibration-table.ts';
import { weightCovariance } from '../../../math/covariance.ts';
import { populationBand } from '../../../math/population-band.ts';
import { type PreparedSimilarity, prepareSimilarity, type Similarity, similarityOf } from '../../../math/similarity.ts';
import type { StoredLayer } from '../../../nets/stored-layers.ts';
import { calibratedShapes } from '../../calibration/table.ts';
import type { LayerPair } from './layer-pairs.ts';
import { type PairAlignment, turnedRows } from './pair-alignment.ts';

/** Variance of a layer's weights before training, and who says it: the caller, the file, or an estimate from the bulk of its eigenvalues. */
export interface UsedVariance {
  readonly value: number;
  readonly from: 'given' | 'file' | 'bulk';
}

/** A `PairAlignment` without its matrix, which has no place in a message or a table. */
export interface AlignedBy {
  readonly turn?: Omit<NonNullable<PairAlignment['turn']>, 'matrix'>;
  readonly pictures?: DataName;
}

/** Two layers of one shape, compared: plain data. */
export interface LayerComparison extends Omit<Similarity, 'skipped'> {
  readonly layer: string;
  readonly neurons: number;
  /** Weights of a neuron. */
  readonly dimension: number;
  /** Whether both stand in one space: turned there, or reading the same. */
  readonly aligned: boolean;
  /**
   * What S reaches between samples of one population such as these: its 5th and 95th percentile. `null` where S is, and for
   * layers of more neurons than can be simulated in a minute.
   */
  readonly band: readonly [low: number, high: number] | null;
  /** How they were brought there. */
  readonly alignment?: AlignedBy;
  /** Of each; `null` where most of its neurons are 0, so that nothing can be estimated. */
  readonly variances: readonly [UsedVariance | null, UsedVariance | null];
}

/** Compares two layers of one shape. `given`: the variance of a weight before training, where the caller knows it. */
export function compareLayers(
  [first, second]: LayerPair,
  alignment: PairAlignment | undefined,
  given?: number,
): LayerComparison {
  const { name: layer, neurons, dimension } = first;
  const variances = [varianceOf(first, given), varianceOf(second, given)] as const;
  const rows = alignment?.turn ? turnedRows(first, alignment.turn) : first.rows;
  // Where no variance is known no eigenvalue counts as learned: the layer's weights are taken for 0.
  const covariance = (values: ArrayLike<number>, variance: UsedVariance | null) =>
    weightCovariance(variance ? values : new Float64Array(values.length), neurons, dimension, variance?.value ?? 1);
  const random = createRandom(0, 'similarity');
  const prepared = prepareSimilarity(
    covariance(rows, variances[0]),
    covariance(second.rows, variances[1]),
    neurons,
    random,
  );
  const { skipped: _, ...measured } = similarityOf(prepared);
  const band = measured.similarity === null ? null : bandOf(prepared);
  const by = alignment && alignedBy(alignment);
  return {
    layer,
    neurons,
    dimension,
    aligned: by !== undefined,
    ...measured,
    band,
    ...(by && { alignment: by }),
    variances,
  };
}

/** Pairs simulated for a shape that the table has not, and the most neurons that are: 32 pairs of 256 take 20 seconds. */
const PAIRS = 32;
const MOST_NEURONS = 256;

function bandOf(prepared: PreparedSimilarity): LayerComparison['band'] {
  const { neurons, dimension, first, second } = prepared;
  const known = bandFor(calibratedShapes, { neurons, dimension, values: [first.values, second.values] });
  if (!known && neurons > MOST_NEURONS) return null;
  const found = known ?? populationBand(prepared, PAIRS, createRandom(0, 'band'));
  return found && [found.same[0], found.same[2]];
}

function alignedBy({ turn, ...by }: PairAlignment): AlignedBy {
  if (!turn) return by;
  const { matrix: _, ...told } = turn;
  return { ...by, turn: told };
}

function varianceOf({ variance, rows, neurons, dimension }: StoredLayer, given?: number): UsedVariance | null {
  if (given !== undefined) return { value: given, from: 'given' };
  if (variance !== undefined) return { value: variance, from: 'file' };
  const value = bulkVariance(weightCovariance(rows, neurons, dimension, 1).values, neurons, dimension);
  return value === null ? null : { value, from: 'bulk' };
}
