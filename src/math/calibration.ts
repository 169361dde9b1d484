import { meanRank } from './effective-rank.ts';
import { haarCorner } from './haar-frame.ts';
import { populationOf } from './population.ts';
import { quantile } from './quantile.ts';
import type { RandomNumbers } from './random-numbers.ts';
import { sampledPair } from './sampled-pair.ts';
import { type PreparedSimilarity, prepareSimilarity, type Similarity, similarityOf } from './similarity.ts';

/** 5 %, half and 95 % of simulated pairs lie below. */
export type Band = readonly [low: number, median: number, high: number];

/** What finite layers show of a population that is known. */
export interface Calibration {
  /** S of two layers of one population; `null` where fewer than half of the pairs have any. */
  readonly same: Band | null;
  /** S of layers of two populations of this spectrum that are turned at random against one another. */
  readonly unrelated: Band | null;
  /** Effective rank that a layer reads. */
  readonly meanRank: Band | null;
  /** That of the population. */
  readonly trueRank: number;
  /** Share of pairs in which either layer has learned no direction. */
  readonly none: number;
  /** What the pairs read on average (`readingOf`), of those that have an S. */
  readonly reading: Reading | null;
}

/** The numbers by which pairs are told that have another band. */
export interface Reading {
  /** Mean number of directions above the edge of the two layers. */
  readonly directions: number;
  /** Mean shrunk eigenvalue, in units of the weakest that shows, sqrt(dimension / neurons). */
  readonly strength: number;
  /** Mean effective rank, in units of that of as many equal eigenvalues, (directions + 1) / 2. */
  readonly evenness: number;
}

/** Floors and ceilings of simulated pairs are means of fewer draws: their error widens a band by a twentieth at most. */
const DRAWS = 6;

/** What two layers with these shrunk eigenvalues read; `null` where either has learned no direction. */
export function readingOf(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  neurons: number,
  dimension: number,
): Reading | null {
  const ranks = [meanRank(first), meanRank(second)];
  if (ranks[0] === null || ranks[1] === null) return null;
  const directions = (first.length + second.length) / 2;
  const strength = (mean(first) + mean(second)) / 2 / Math.sqrt(dimension / neurons);
  return { directions, strength, evenness: (ranks[0]! + ranks[1]!) / (directions + 1) };
}

/**
 * What layers of `neurons` neurons in `dimension` dimensions show of a population with strengths `thetas` along as many
 * directions and variance 1: `pairs` pairs are drawn and taken through the whole measurement.
 */
export function calibrate(
  thetas: ArrayLike<number>,
  neurons: number,
  dimension: number,
  pairs: number,
  random: RandomNumbers,
): Calibration {
  const same: number[] = [];
  const unrelated: number[] = [];
  const ranks: number[] = [];
  const readings: Reading[] = [];
  for (let draw = 0; draw < pairs; draw++) {
    const pair = prepareSimilarity(
      ...sampledPair(thetas, neurons, dimension, random),
      neurons,
      random,
      undefined,
      DRAWS,
    );
    const found = similarityOf(pair);
    ranks.push(...found.meanRank.filter((rank) => rank !== null));
    if (found.similarity === null) continue;
    same.push(found.similarity);
    unrelated.push(...scoreOf(similarityOf(turned(pair, random))));
    readings.push(readingOf(pair.first.shrunk, pair.second.shrunk, neurons, dimension)!);
  }
  const enough = same.length > pairs / 2;
  return {
    same: enough ? bandOf(same) : null,
    unrelated: enough ? bandOf(unrelated) : null,
    meanRank: bandOf(ranks),
    trueRank: meanRank(thetas) ?? 0,
    none: 1 - same.length / pairs,
    reading: enough ? meanReading(readings) : null,
  };
}

/**
 * The band of a pair by direct simulation: what S two layers of one population reach that shows what these two show
 * (`populationOf`). For the command line and workers: some seconds for 200 pairs of 64 neurons.
 * `null` where either layer has learned no direction.
 */
export function populationBand(pair: PreparedSimilarity, pairs: number, random: RandomNumbers): Calibration | null {
  const { first, second, neurons, dimension } = pair;
  if (first.shrunk.length === 0 || second.shrunk.length === 0) return null;
  const thetas = populationOf(first.shrunk, second.shrunk, neurons, dimension, random);
  return calibrate(thetas, neurons, dimension, pairs, random);
}

const scoreOf = ({ similarity }: Similarity): number[] => (similarity === null ? [] : [similarity]);

/** The same two layers, one of them turned at random. */
function turned(pair: PreparedSimilarity, random: RandomNumbers): PreparedSimilarity {
  const { corner, dimension, first, second } = pair;
  const whole = haarCorner(dimension, corner, random);
  const [m, n] = [first.shrunk.length, second.shrunk.length];
  const overlaps = Float64Array.from({ length: m * n }, (_, at) => whole[Math.floor(at / n) * corner + (at % n)]!);
  return { ...pair, overlaps };
}

function bandOf(values: readonly number[]): Band | null {
  const [low, median, high] = [0.05, 0.5, 0.95].map((p) => quantile(values, p)) as [number, number, number];
  return values.length > 0 ? [low, median, high] : null;
}

/** Geometric means: the numbers are looked up by their logarithms. */
function meanReading(readings: readonly Reading[]): Reading {
  const typical = (of: (reading: Reading) => number): number =>
    Math.exp(mean(readings.map((reading) => Math.log(of(reading)))));
  return {
    directions: typical(({ directions }) => directions),
    strength: typical(({ strength }) => strength),
    evenness: typical(({ evenness }) => evenness),
  };
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
