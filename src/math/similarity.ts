import { type Covariance, rotated } from './covariance.ts';
import { fidelity, overlaps } from './covariance-cosine.ts';
import { meanRank } from './effective-rank.ts';
import { haarCorner } from './haar-frame.ts';
import type { RandomNumbers } from './random-numbers.ts';
import { type Cut, learnedDirections, shrunk } from './shrinkage.ts';
import { drawNoise, type SampledSpikes, sampledSpikes } from './spiked-sample.ts';

/** Random rotations for the floor, and resamples for the ceiling, of either layer, unless fewer are asked for. */
export const DRAWS = 20;

/** One layer's directions above the noise. */
export interface PreparedLayer {
  /** Eigenvalues of its covariance above the edge, in units of the initial variance, largest first. */
  readonly values: Float64Array;
  /** The same, shrunk. */
  readonly shrunk: Float64Array;
  /** What networks of as many neurons show of a population with these directions and noise of variance 1. */
  readonly resamples: readonly SampledSpikes[];
}

/** All that the similarity of two layers takes, whatever the cut: plain data, a few hundred numbers a draw. */
export interface PreparedSimilarity {
  readonly neurons: number;
  readonly dimension: number;
  readonly first: PreparedLayer;
  readonly second: PreparedLayer;
  /** Inner products of the first layer's aligned eigenvectors (rows) with the second's (columns), those above the edge. */
  readonly overlaps: Float64Array;
  /** The upper left corners of random rotations, `corner` x `corner`. */
  readonly rotations: readonly Float64Array[];
  readonly corner: number;
}

/**
 * Prepares the similarity of two layers of one shape (Guth and Menard 2024, eq 6), once for a pair: `first` and `second` as
 * `weightCovariance` gives them, each measured on `neurons` neurons. With an `alignment` A (d x d, `procrustes`) the first
 * is taken into the second's space, A C A'; without one the two are compared as they stand. Throws a RangeError where the dimensions differ.
 *
 * Resamples are drawn from all directions above the edge. A cut is part of how one measures, and is made alike in both
 * layers and in every resample: so the ceiling comes down with the cosine where a cut parts eigenvalues that lie close
 * together, and would else tell two layers of one population apart.
 */
export function prepareSimilarity(
  first: Covariance,
  second: Covariance,
  neurons: number,
  random: RandomNumbers,
  alignment?: ArrayLike<number>,
  draws = DRAWS,
): PreparedSimilarity {
  const { dimension } = second;
  const learned = shrunk(first, neurons);
  const one = alignment ? rotated(learned, alignment) : learned;
  const two = shrunk(second, neurons);
  const products = overlaps(one, two);
  const [m, n] = [one.values.length, two.values.length];
  const corner = m > 0 && n > 0 ? Math.max(m, n) : 0;
  const rotations: Float64Array[] = [];
  const resamples: [SampledSpikes[], SampledSpikes[]] = [[], []];
  for (let draw = 0; corner > 0 && draw < draws; draw++) {
    rotations.push(haarCorner(dimension, corner, random));
    const noise = drawNoise(neurons, dimension, corner, random);
    resamples[0].push(sampledSpikes(one.values, noise));
    resamples[1].push(sampledSpikes(two.values, noise));
  }
  return {
    neurons,
    dimension,
    first: { values: first.values.slice(0, m), shrunk: one.values, resamples: resamples[0] },
    second: { values: second.values.slice(0, n), shrunk: two.values, resamples: resamples[1] },
    overlaps: products,
    rotations,
    corner,
  };
}

/** The similarity of two layers under a cut. */
export interface Similarity {
  /**
   * S, the mean of both directions: 0 on average for unrelated populations; 1 for a layer and one drawn from it, so less
   * for two layers drawn from one population, by how much `populationBand` says. `null`, "no learned direction yet", where
   * either layer has no eigenvalue above the cut, or so weak ones that no resample shows any or that chance
   * does as well: then there is nothing that could be alike.
   */
  readonly similarity: number | null;
  /** Cosine of the two shrunk covariances (eq 5); `null` where either has no direction. */
  readonly cosine: number | null;
  /** Mean cosine of a layer with itself turned at random. */
  readonly floor: number | null;
  /** Mean cosine of a layer with what a network of as many neurons shows of it. */
  readonly ceiling: number | null;
  /** Eigenvalues above the cut in each. */
  readonly directions: readonly [number, number];
  /** Effective rank of each (eq 4). */
  readonly meanRank: readonly [number | null, number | null];
  /** Resamples without a direction above the cut, of those of both layers: the ceiling leaves them out. */
  readonly skipped: number;
}

/** Below this distance of floor and ceiling their quotient is rounding. */
const SAME = 1e-9;

/** Floors and ceilings of either layer under a cut. */
export interface Normalisers {
  readonly floors: readonly [number, number];
  /** `null` where no resample has a direction above the cut. */
  readonly ceilings: readonly [number | null, number | null];
  readonly skipped: number;
}

/** What the cosine of a prepared pair is measured against; `null` where either layer has no direction above the cut. */
export function normalisersOf(prepared: PreparedSimilarity, cut: Cut = {}): Normalisers | null {
  const { first, second } = prepared;
  const [m, n] = directionsOf(prepared, cut);
  if (m === 0 || n === 0) return null;
  const [one, two] = [ceilingOf(prepared, first, m, cut), ceilingOf(prepared, second, n, cut)];
  return {
    floors: [floorOf(prepared, first, m), floorOf(prepared, second, n)],
    ceilings: [one.mean, two.mean],
    skipped: one.skipped + two.skipped,
  };
}

function directionsOf({ neurons, dimension, first, second }: PreparedSimilarity, cut: Cut): [number, number] {
  const count = ({ values }: PreparedLayer): number => learnedDirections(values, dimension / neurons, cut);
  return [count(first), count(second)];
}

/**
 * The similarity of a prepared pair under a cut (threshold, number of eigenvectors), quick enough for every move of a
 * slider. `normalisers`: those of the pair under this cut, where they are known.
 */
export function similarityOf(
  prepared: PreparedSimilarity,
  cut: Cut = {},
  normalisers: Normalisers | null = normalisersOf(prepared, cut),
): Similarity {
  const { first, second } = prepared;
  const directions = directionsOf(prepared, cut);
  const [m, n] = directions;
  const ranks = {
    directions,
    meanRank: [meanRank(first.shrunk.slice(0, m)), meanRank(second.shrunk.slice(0, n))],
  } as const;
  if (!normalisers) return { similarity: null, cosine: null, floor: null, ceiling: null, ...ranks, skipped: 0 };
  const cosine = cosineOf(first.shrunk, second.shrunk, prepared.overlaps, m, n, second.values.length);
  const { floors, ceilings, skipped } = normalisers;
  return {
    similarity: meanOf([score(cosine, floors[0], ceilings[0]), score(cosine, floors[1], ceilings[1])]),
    cosine,
    floor: meanOf(floors),
    ceiling: meanOf(ceilings),
    ...ranks,
    skipped,
  };
}

/** `null` where either is. */
function meanOf([one, two]: readonly [number | null, number | null]): number | null {
  return one === null || two === null ? null : (one + two) / 2;
}

function score(cosine: number, floor: number, ceiling: number | null): number | null {
  return ceiling === null || ceiling - floor < SAME ? null : (cosine - floor) / (ceiling - floor);
}

function floorOf({ rotations, corner }: PreparedSimilarity, { shrunk }: PreparedLayer, count: number): number {
  const cosines = rotations.map((rotation) => cosineOf(shrunk, shrunk, rotation, count, count, corner));
  return cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
}

function ceilingOf(
  { neurons, dimension }: PreparedSimilarity,
  { shrunk, resamples }: PreparedLayer,
  count: number,
  cut: Cut,
): { mean: number | null; skipped: number } {
  let [sum, shown] = [0, 0];
  for (const resample of resamples) {
    const found = learnedDirections(resample.values, dimension / neurons, cut);
    if (found === 0) continue;
    shown++;
    sum += cosineOf(shrunk, resample.shrunk, resample.overlaps, count, found, resample.values.length);
  }
  return { mean: shown > 0 ? sum / shown : null, skipped: resamples.length - shown };
}

/** Cosine of the first `m` directions of one covariance and the first `n` of another. */
function cosineOf(
  first: Float64Array,
  second: Float64Array,
  products: Float64Array,
  m: number,
  n: number,
  stride: number,
): number {
  const size = Math.sqrt(sumOf(first, m) * sumOf(second, n));
  return fidelity(first, second, products, m, n, stride) / size;
}

function sumOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i]!;
  return sum;
}
