import { meanRank } from './effective-rank.ts';
import { eigenvectorTilt } from './shrinkage.ts';

/** What two layers show, in the numbers by which pairs are told that have another band. */
export interface Reading {
  /** Mean number of directions above the edge of the two layers. */
  readonly directions: number;
  /** Mean shrunk eigenvalue, in units of the weakest that shows, sqrt(dimension / neurons). */
  readonly strength: number;
  /** As many equally strong directions they amount to: (sum of eigenvalues)^2 / sum of their squares. */
  readonly participation: number;
  /** Mean effective rank. */
  readonly rank: number;
  /** S that layers of one such population have where neurons and dimensions are many and directions few. */
  readonly theory: number;
}

/** What two layers with these shrunk eigenvalues read; `null` where either has learned no direction. */
export function readingOf(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  neurons: number,
  dimension: number,
): Reading | null {
  if (first.length === 0 || second.length === 0) return null;
  const mean = (of: (values: ArrayLike<number>) => number): number => (of(first) + of(second)) / 2;
  return {
    directions: mean((values) => values.length),
    strength: mean((values) => sumOf(values) / values.length) / Math.sqrt(dimension / neurons),
    participation: mean(participationOf),
    rank: mean((values) => meanRank(values)!),
    theory: mean((values) => theoryOf(values, neurons, dimension)),
  };
}

const participationOf = (values: ArrayLike<number>): number =>
  sumOf(values) ** 2 / sumOf(values, (value) => value ** 2);

/**
 * S by the tilt of eigenvectors alone: two samples agree on a share tilt^2 of a direction, a sample and its population on
 * tilt, and chance on (8 / 3 pi) sqrt(participation / dimension), the nuclear norm of a random square (quarter circle law).
 */
function theoryOf(values: ArrayLike<number>, neurons: number, dimension: number): number {
  const tilt = (value: number): number => eigenvectorTilt(value, dimension / neurons);
  const sum = sumOf(values);
  const chance = (8 / (3 * Math.PI)) * Math.sqrt(participationOf(values) / dimension);
  const cosine = sumOf(values, (value) => value * tilt(value) ** 2) / sum - chance;
  const ceiling = sumOf(values, (value) => value * tilt(value)) / sum - chance;
  return ceiling > 0 ? Math.min(1, Math.max(0, cosine / ceiling)) : 0;
}

/** How far a reading lies from another, in coordinates in which bands change about evenly. */
export function offsetOf(reading: Reading, from: Reading): readonly number[] {
  return [
    Math.log(reading.directions / from.directions),
    Math.log(reading.strength / from.strength),
    Math.log(reading.participation / from.participation),
  ];
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

/** The mean of every number: geometric, but of `theory`, as the numbers are compared. */
export function typicalReading(readings: readonly Reading[]): Reading {
  const mean = (of: (reading: Reading) => number): number =>
    readings.reduce((sum, reading) => sum + of(reading), 0) / readings.length;
  const typical = (of: (reading: Reading) => number): number => Math.exp(mean((reading) => Math.log(of(reading))));
  return {
    directions: typical(({ directions }) => directions),
    strength: typical(({ strength }) => strength),
    participation: typical(({ participation }) => participation),
    rank: typical(({ rank }) => rank),
    theory: mean(({ theory }) => theory),
  };
}

function sumOf(values: ArrayLike<number>, of: (value: number) => number = (value) => value): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += of(values[i]!);
  return sum;
}
