import { createRandom, type Random } from '../../data/random.ts';
import { type Covariance, weightCovariance } from '../../math/covariance.ts';
import { covarianceCosine } from '../../math/covariance-cosine.ts';
import { haarFrame } from '../../math/haar-frame.ts';
import { shrinkEigenvalue, shrunk } from '../../math/shrinkage.ts';
import { prepareSimilarity, similarityOf } from '../../math/similarity.ts';
import type { measured, SpectrumFrame } from './frame.ts';
import { noiseOf } from './noise.ts';
import type { SpectrumParams } from './schema.ts';

type Measurements = Readonly<Record<keyof typeof measured, number | null>>;

/** Half a turn, in degrees. */
const DEGREES = 180 / Math.PI;

/**
 * What shrinkage does for one draw: the frame's sample against the population it was drawn from, against a second sample of
 * that population, and against a sample of another one whose directions are turned at random.
 */
export function measure(params: SpectrumParams, frame: SpectrumFrame): Measurements {
  const { neurons, dimension, seed } = params;
  const { thetas } = frame;
  const sample = (name: string, directions: readonly Float64Array[]): Covariance => {
    const random = createRandom(seed, name);
    const rows = Float64Array.from({ length: neurons * dimension }, random.normal);
    return weightCovariance(withDirections(rows, dimension, thetas, directions), neurons, dimension, 1);
  };
  const axes = thetas.map((_, k) => Float64Array.from({ length: dimension }, (_, j) => (j === k ? 1 : 0)));
  const turned = haarFrame(dimension, thetas.length, createRandom(seed, 'other directions'));
  const noise = noiseOf(seed, neurons, dimension).rows;
  const first = weightCovariance(withDirections(noise, dimension, thetas, axes), neurons, dimension, 1);
  const [same, other] = [sample('second sample', axes), sample('other population', turned)];
  const truth: Covariance = { dimension, values: Float64Array.from(thetas), vectors: axes };
  const [one, two, three] = [shrunk(first, neurons), shrunk(same, neurons), shrunk(other, neurons)];
  const likeness = (second: Covariance) => similarity(first, second, neurons, createRandom(seed, 'draws'));
  const [alike, unlike] = [likeness(same), likeness(other)];
  return {
    ...errors(first.values, thetas, dimension / neurons),
    'truth.raw': covarianceCosine(first, truth),
    'truth.shrunk': covarianceCosine(one, truth),
    'same.raw': covarianceCosine(first, same),
    'same.shrunk': covarianceCosine(one, two),
    'other.raw': covarianceCosine(first, other),
    'other.shrunk': covarianceCosine(one, three),
    'similarity.same': alike.similarity,
    'similarity.other': unlike.similarity,
    floor: alike.floor,
    ceiling: alike.ceiling,
    directions: frame.above,
    'rank.raw': frame.meanRank.raw,
    'rank.shrunk': frame.meanRank.shrunk,
    'rank.truth': frame.meanRank.truth,
    angle: Math.acos(Math.sqrt(frame.found[0]!.along)) * DEGREES,
    leaves: frame.leaves,
  };
}

/** Noise with variance 1 + theta along orthonormal directions. */
function withDirections(
  noise: Float64Array,
  dimension: number,
  thetas: readonly number[],
  directions: readonly Float64Array[],
): Float64Array {
  const out = noise.slice();
  for (let from = 0; from < out.length; from += dimension) {
    for (const [k, direction] of directions.entries()) {
      let along = 0;
      for (let j = 0; j < dimension; j++) along += noise[from + j]! * direction[j]!;
      const more = (Math.sqrt(1 + thetas[k]!) - 1) * along;
      for (let j = 0; j < dimension; j++) out[from + j]! += more * direction[j]!;
    }
  }
  return out;
}

/** Mean error of the strengths as the eigenvalues say them, and as shrinkage does, in shares of the truth. */
function errors(values: Float64Array, thetas: readonly number[], gamma: number) {
  const mean = (estimate: (value: number) => number): number =>
    thetas.reduce((sum, theta, k) => sum + Math.abs(estimate(values[k] ?? 0) - theta) / theta, 0) / thetas.length;
  return {
    'error.raw': mean((value) => value - 1),
    'error.shrunk': mean((value) => shrinkEigenvalue(value, gamma)),
  };
}

function similarity(first: Covariance, second: Covariance, neurons: number, random: Random) {
  return similarityOf(prepareSimilarity(first, second, neurons, random));
}
