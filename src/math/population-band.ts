import { type Band, bandOf, type SimulatedPair, simulatedPairs } from './calibration.ts';
import { meanRank } from './effective-rank.ts';
import { type KnownPopulation, populationsOf, strengthsOf } from './known-populations.ts';
import { localPlane } from './local-plane.ts';
import type { RandomNumbers } from './random-numbers.ts';
import { nearest, offsetOf, type Reading, readingOf } from './reading.ts';
import type { PreparedSimilarity } from './similarity.ts';
import { drawNoise, sampledExcess } from './spiked-sample.ts';

/** What to draw beside the similarity of two layers, and beside their effective ranks. */
export interface PairBand {
  /** S of two layers of one population that read like these. */
  readonly same: Band;
  /** S of unrelated ones that do. */
  readonly unrelated: Band;
  /** Effective rank of the populations that such layers are drawn from: a sample reads less. */
  readonly trueRank: Band;
}

/** Populations that a band is taken from. */
export const NEIGHBOURS = 16;

/**
 * The band of a pair by direct simulation of `pairs` pairs, for shapes that no table has: from the populations whose samples
 * read most like it (in number, strength and evenness of their directions), with what else the reading says taken off by
 * local regression. For the command line and workers: some seconds for 200 pairs of 64 neurons. `null` where either layer
 * has learned no direction, or no population reads like it.
 */
export function populationBand(pair: PreparedSimilarity, pairs: number, random: RandomNumbers): PairBand | null {
  const { first, second, neurons, dimension } = pair;
  const reading = readingOf(first.shrunk, second.shrunk, neurons, dimension);
  if (!reading) return null;
  const known = populationsOf(neurons, dimension).flatMap((population) => glimpse(population, random));
  const near = nearest(known, reading, NEIGHBOURS);
  const each = Math.ceil(pairs / Math.max(1, near.length));
  const drawn = near.flatMap(({ population }) => {
    const thetas = strengthsOf(population);
    const trueRank = meanRank(thetas)!;
    return simulatedPairs(thetas, neurons, dimension, each, random).map((simulated) => ({ ...simulated, trueRank }));
  });
  if (drawn.length === 0) return null;
  const band = (of: (one: SimulatedPair & { trueRank: number }) => number): Band => {
    const points = drawn.map((one) => ({ offset: offsetOf(one.reading, reading), value: of(one) }));
    const { moved, weights } = localPlane(points);
    return bandOf(moved, weights)!;
  };
  // What theory says of every reading is taken off before, and what it says of this one added after.
  const same = band((one) => one.same - one.reading.theory);
  const logRank = band(({ trueRank, reading: { rank } }) => Math.log(trueRank / rank));
  return {
    same: mapped(same, (value) => value + reading.theory),
    unrelated: band(({ unrelated }) => unrelated),
    trueRank: mapped(logRank, (value) => Math.max(1, reading.rank * Math.exp(value))),
  };
}

/** A band in other units. */
export const mapped = ([low, median, high]: Band, to: (value: number) => number): Band => [
  to(low),
  to(median),
  to(high),
];

/** What one pair of a population reads, by its spectra alone; nothing where it reads nothing. */
function glimpse(
  population: KnownPopulation,
  random: RandomNumbers,
): { readonly population: KnownPopulation; readonly reading: Reading }[] {
  const { neurons, dimension } = population;
  const thetas = strengthsOf(population);
  const sample = (): Float64Array => sampledExcess(thetas, drawNoise(neurons, dimension, thetas.length, random));
  const reading = readingOf(sample(), sample(), neurons, dimension);
  return reading ? [{ population, reading }] : [];
}
