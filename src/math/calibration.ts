import { meanRank } from './effective-rank.ts';
import { haarCorner } from './haar-frame.ts';
import { quantile } from './quantile.ts';
import type { RandomNumbers } from './random-numbers.ts';
import { type Reading, readingOf, typicalReading } from './reading.ts';
import { sampledPair } from './sampled-pair.ts';
import { normalisersOf, type PreparedSimilarity, prepareSimilarity, similarityOf } from './similarity.ts';

/** 5 %, half and 95 % of pairs lie below. */
export type Band = readonly [low: number, median: number, high: number];

/** Two layers drawn from a known population. */
export interface SimulatedPair {
  readonly reading: Reading;
  /** S of the two. */
  readonly same: number;
  /** S of the two after one was turned at random: two populations of one spectrum that have nothing to do with one another. */
  readonly unrelated: number;
}

/** What finite layers show of a population that is known. */
export interface Calibration {
  /** `null` where fewer than half of the pairs have an S. */
  readonly same: Band | null;
  readonly unrelated: Band | null;
  /** What the pairs read, typically. */
  readonly reading: Reading | null;
  /** Effective rank that a layer reads; `null` where none has a direction. */
  readonly meanRank: Band | null;
  /** That of the population; `null` for none of its own. */
  readonly trueRank: number | null;
  /** Share of pairs without an S, for either layer has learned no direction. */
  readonly none: number;
}

/** Floors and ceilings of simulated pairs are means of fewer draws: their error widens a band by a twentieth at most. */
const DRAWS = 6;

/** A pair of layers of `neurons` neurons in `dimension` dimensions, measured as any pair, and the ranks that they read. */
function simulate(thetas: ArrayLike<number>, neurons: number, dimension: number, random: RandomNumbers) {
  const layers = sampledPair(thetas, neurons, dimension, random);
  const pair = prepareSimilarity(...layers, neurons, random, undefined, DRAWS);
  const normalisers = normalisersOf(pair);
  const { similarity: same, meanRank: ranks } = similarityOf(pair, {}, normalisers);
  const { similarity: unrelated } = similarityOf(turned(pair, random), {}, normalisers);
  const reading = readingOf(pair.first.shrunk, pair.second.shrunk, neurons, dimension);
  const known = reading !== null && same !== null && unrelated !== null;
  return { ranks, pair: known ? { reading, same, unrelated } : null };
}

/**
 * Pairs of layers with `neurons` neurons in `dimension` dimensions from a population with strengths `thetas` along as many
 * directions and variance 1, each taken through the whole measurement. Those without an S are left out.
 */
export function simulatedPairs(
  thetas: ArrayLike<number>,
  neurons: number,
  dimension: number,
  pairs: number,
  random: RandomNumbers,
): SimulatedPair[] {
  const all = Array.from({ length: pairs }, () => simulate(thetas, neurons, dimension, random).pair);
  return all.filter((pair) => pair !== null);
}

/** What `pairs` such pairs show. */
export function calibrate(
  thetas: ArrayLike<number>,
  neurons: number,
  dimension: number,
  pairs: number,
  random: RandomNumbers,
): Calibration {
  const all = Array.from({ length: pairs }, () => simulate(thetas, neurons, dimension, random));
  const known = all.flatMap(({ pair }) => pair ?? []);
  const enough = known.length > pairs / 2;
  return {
    same: enough ? bandOf(known.map(({ same }) => same)) : null,
    unrelated: enough ? bandOf(known.map(({ unrelated }) => unrelated)) : null,
    reading: enough ? typicalReading(known.map(({ reading }) => reading)) : null,
    meanRank: bandOf(all.flatMap(({ ranks }) => ranks.filter((rank) => rank !== null))),
    trueRank: meanRank(thetas),
    none: 1 - known.length / pairs,
  };
}

/** The band of numbers, of which some may count more than others. */
export function bandOf(values: readonly number[], weights?: readonly number[]): Band | null {
  const [low, median, high] = [0.05, 0.5, 0.95].map((p) => quantile(values, p, weights));
  return low === null ? null : [low!, median!, high!];
}

/** The same two layers, one of them turned at random. */
function turned(pair: PreparedSimilarity, random: RandomNumbers): PreparedSimilarity {
  const { corner, dimension, first, second } = pair;
  const whole = haarCorner(dimension, corner, random);
  const [m, n] = [first.shrunk.length, second.shrunk.length];
  const overlaps = Float64Array.from({ length: m * n }, (_, at) => whole[Math.floor(at / n) * corner + (at % n)]!);
  return { ...pair, overlaps };
}
