import { meanRank } from './effective-rank.ts';

/** The numbers by which pairs of layers are told that have another band. */
export interface Reading {
  /** Mean number of directions above the edge of the two layers. */
  readonly directions: number;
  /** Mean shrunk eigenvalue, in units of the weakest that shows, sqrt(dimension / neurons). */
  readonly strength: number;
  /** Mean effective rank, in units of that of as many equal eigenvalues, (directions + 1) / 2. */
  readonly evenness: number;
}

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

/** A reading as a point in which bands change about as fast in every direction. */
export const placeOf = ({ directions, strength, evenness }: Reading): readonly number[] => [
  Math.log(directions),
  Math.log(strength),
  2 * Math.log(evenness),
];

/** How far a reading's place lies from another's, coordinate by coordinate. */
export function offsetOf(reading: Reading, from: Reading): readonly number[] {
  const there = placeOf(from);
  return placeOf(reading).map((value, i) => value - there[i]!);
}

/** Of things that each have a reading, the `count` that read most like one. */
export function nearest<T extends { readonly reading: Reading }>(
  all: readonly T[],
  reading: Reading,
  count: number,
): T[] {
  const distance = (one: T): number => Math.hypot(...offsetOf(one.reading, reading));
  return [...all].sort((a, b) => distance(a) - distance(b)).slice(0, count);
}

/** The geometric mean of every number: readings are told apart by logarithms. */
export function typicalReading(readings: readonly Reading[]): Reading {
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
