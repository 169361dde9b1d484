import type { Random } from '../../data/random.ts';
import { bestAssignment } from '../../math/assignment.ts';
import { largestInRows, standardised } from '../../math/correlation.ts';
import { haarFrame } from '../../math/haar-frame.ts';
import { linearCka } from '../../math/linear-cka.ts';
import { type CrossMoments, explainedByAlignment, procrustes } from '../../math/procrustes.ts';
import { crossMomentsOnBackend } from '../../nets/cross-moments.ts';
import type { Explained } from './frame.ts';

/** Random turns of the second network's neurons, for what chance finds. */
const TURNS = 20;

/** Two networks' neurons of one layer, by what they answer to the same pictures: both samples x neurons. */
export interface Answers {
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly neurons: number;
}

/** What the neurons of two networks have to do with each other. */
export interface Compared extends Explained {
  /** Correlations of the first network's neurons (rows) with the second's, neurons squared. */
  readonly correlations: Float32Array;
  /** The k-th largest of the best matches (magnitudes), k from 1, where the second network's neurons are turned at random among themselves, on average. */
  readonly chance: Float32Array;
  /** What takes the second network's standardised answers to the first's: neurons to neurons, each up to its sign, or a rotation. */
  readonly permutation: Float64Array;
  readonly rotation: Float64Array;
}

/** Compares neurons by what they answer; alignments are fitted on the first half of the samples and measured on the others. */
export async function compareNeurons(answers: Answers, random: Random): Promise<Compared> {
  const { neurons } = answers;
  const [first, second] = [standardised(answers.first, neurons), standardised(answers.second, neurons)];
  const samples = first.length / neurons;
  const middle = Math.floor(samples / 2);
  const moments = (from: Float32Array, to: Float32Array, start: number, end: number): Promise<CrossMoments> => {
    const part = (values: Float32Array) => values.subarray(start * neurons, end * neurons);
    return crossMomentsOnBackend(part(from), part(to), end - start);
  };
  const [fit, held] = [await moments(second, first, 0, middle), await moments(second, first, middle, samples)];
  const [permutation, rotation] = [signedPermutation(fit.cross, neurons), procrustes(fit)];
  const correlations = (await moments(second, first, 0, samples)).cross;
  const among = (await moments(second, second, 0, samples)).cross;
  const share = (matrix: Float64Array): number => explainedByAlignment(matrix, held)?.explained ?? 0;
  return {
    correlations: Float32Array.from(correlations),
    chance: chanceOf(correlations, among, neurons, random),
    permutation,
    rotation,
    byPermutation: share(permutation),
    byRotation: share(rotation),
    cka: linearCka(first, second, samples) ?? 0,
  };
}

/** Of all ways to pair neurons, each up to its sign, the one with the largest sum of correlations. */
function signedPermutation(correlations: Float64Array, neurons: number): Float64Array {
  const columns = bestAssignment(correlations.map(Math.abs));
  const matrix = new Float64Array(neurons * neurons);
  for (const [row, column] of columns.entries())
    matrix[row * neurons + column] = correlations[row * neurons + column]! < 0 ? -1 : 1;
  return matrix;
}

/**
 * The best matches that a network finds whose neurons say all that the second's say, but none of them what a neuron of it
 * says: turned at random. `among`: correlations of the second's neurons with each other.
 */
export function chanceOf(
  correlations: Float64Array,
  among: Float64Array,
  neurons: number,
  random: Random,
): Float32Array {
  const sums = new Float64Array(neurons);
  for (let turn = 0; turn < TURNS; turn++) {
    const turned = haarFrame(neurons, neurons, random).map((direction) => {
      const size = Math.sqrt(quadratic(among, direction));
      return direction.map((entry) => entry / size);
    });
    const found = new Float64Array(neurons * neurons);
    for (let i = 0; i < neurons; i++) {
      for (const [j, direction] of turned.entries()) {
        let sum = 0;
        for (let k = 0; k < neurons; k++) sum += correlations[i * neurons + k]! * direction[k]!;
        found[i * neurons + j] = sum;
      }
    }
    for (const [k, value] of falling(largestInRows(found, neurons)).entries()) sums[k]! += value / TURNS;
  }
  return Float32Array.from(sums);
}

/** v' M v. */
function quadratic(matrix: Float64Array, vector: Float64Array): number {
  const n = vector.length;
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += vector[i]! * matrix[i * n + j]! * vector[j]!;
  return Math.max(sum, Number.MIN_VALUE);
}

/** Largest first. */
export const falling = (values: Float32Array): Float32Array => values.slice().sort((a, b) => b - a);
