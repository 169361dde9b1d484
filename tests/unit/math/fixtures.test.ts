import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buresWasserstein } from '../../../src/math/bures-wasserstein.ts';
import { rotated, weightCovariance } from '../../../src/math/covariance.ts';
import { covarianceCosine, fidelity, overlaps } from '../../../src/math/covariance-cosine.ts';
import { meanRank } from '../../../src/math/effective-rank.ts';
import { linearCka } from '../../../src/math/linear-cka.ts';
import { medianOfBulk } from '../../../src/math/marchenko-pastur.ts';
import { orthonormal } from '../../../src/math/orthonormal.ts';
import { crossMoments, explainedByAlignment, procrustes } from '../../../src/math/procrustes.ts';
import { gram, times, transposed } from '../../../src/math/products.ts';
import { shrinkEigenvalue, shrunk } from '../../../src/math/shrinkage.ts';
import { type PreparedLayer, prepareSimilarity, similarityOf } from '../../../src/math/similarity.ts';
import { sampledSpikes } from '../../../src/math/spiked-sample.ts';
import { largestDifference, randomFor } from './random-matrices.ts';

const folder = new URL('../../fixtures/weight-statistics/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

interface SimilarityCase {
  readonly neurons: number;
  readonly dimension: number;
  readonly thetas: readonly number[];
  readonly edgeFactor: number;
  readonly keep: number | null;
  readonly directions: readonly [number, number];
  readonly meanRank: readonly [number, number];
  readonly cosine: number;
  readonly floor: number;
  readonly ceiling: number;
  readonly skipped: number;
  readonly similarity: number;
  readonly distance: number;
}

/** The sequence of the Python script: matrices row by row. */
function sequence(seed: number) {
  let word = seed;
  return (rows: number, columns: number): Float64Array =>
    Float64Array.from({ length: rows * columns }, () => {
      word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
      return (word / 4294967296 - 0.5) * Math.sqrt(12);
    });
}

/** Orthonormal columns of a matrix (rows x columns), as rows. The sign of a column is of no matter to what is compared. */
const frameOf = (matrix: Float64Array, rows: number, columns: number): Float64Array[] => {
  const across = transposed(matrix, rows, columns);
  return orthonormal(Array.from({ length: columns }, (_, k) => across.slice(k * rows, (k + 1) * rows)));
};

const flat = (vectors: readonly Float64Array[]): Float64Array =>
  Float64Array.from(vectors.flatMap((vector) => [...vector]));

describe('an independent script in NumPy and SciPy, with whole matrices, comes to the same', () => {
  test('shrinkage', () => {
    for (const { lambda, gamma, theta } of expected.shrinkage) {
      expect(shrinkEigenvalue(lambda, gamma)).toBeCloseTo(theta, 10);
    }
  });

  test('medians of the Marchenko-Pastur law', () => {
    for (const { gamma, median } of expected.median) expect(medianOfBulk(gamma)).toBeCloseTo(median, 5);
  });

  test('eigenvalues, cosine, distance and mean rank', () => {
    for (const { neurons: n, dimension: d, variance, ...known } of expected.plain) {
      const matrix = sequence(n + d);
      const [a, b] = [weightCovariance(matrix(n, d), n, d, variance), weightCovariance(matrix(n, d), n, d, variance)];
      expect(largestDifference(a.values, known.eigenvalues) / known.eigenvalues[0]).toBeLessThan(1e-10);
      expect(covarianceCosine(a, b)).toBeCloseTo(known.cosine, 10);
      const norm = fidelity(a.values, b.values, overlaps(a, b));
      expect(norm / known.nuclear).toBeCloseTo(1, 10);
      if (known.nuclearBySqrtm !== null) expect(norm / known.nuclearBySqrtm).toBeCloseTo(1, 9);
      expect(buresWasserstein(a, b) / known.distance).toBeCloseTo(1, 10);
      expect(meanRank(a.values)).toBeCloseTo(known.meanRank, 10);
    }
  });

  test('the alignment, what it explains on the other half, and CKA', () => {
    const { samples, dimension: d, factor, cosine, cka } = expected.alignment;
    const matrix = sequence(samples + d);
    const first = matrix(samples, d);
    const mixed = times(first, matrix(d, d), samples, d, d);
    const noise = matrix(samples, d);
    const second = mixed.map((value, i) => Math.max(0, value + noise[i]!));
    const half = (samples / 2) * d;
    const found = procrustes(crossMoments(first.subarray(0, half), second.subarray(0, half), samples / 2));
    expect(largestDifference(found, factor)).toBeLessThan(1e-10);
    const rest = crossMoments(first.subarray(half), second.subarray(half), samples / 2);
    expect(explainedByAlignment(found, rest)!.cosine).toBeCloseTo(cosine, 10);
    expect(linearCka(first, second, samples)).toBeCloseTo(cka, 10);
  });

  test.each(expected.similarity as readonly SimilarityCase[])(
    'the similarity of $neurons neurons in $dimension dimensions, edge x $edgeFactor, at most $keep directions',
    ({ neurons: n, dimension: d, thetas, edgeFactor, keep, distance, ...known }) => {
      const matrix = sequence(n * 1000 + d);
      const directions = frameOf(matrix(d, thetas.length), d, thetas.length);
      const layer = (): Float64Array => {
        const [noise, amounts] = [matrix(n, d), matrix(n, thetas.length)];
        const scaled = amounts.map((amount, at) => amount * Math.sqrt(thetas[at % thetas.length]!));
        const signal = times(scaled, flat(directions), n, thetas.length, d);
        return noise.map((value, at) => value + signal[at]!);
      };
      const turnRows = frameOf(matrix(d, d), d, d);
      const turn = transposed(flat(turnRows), d, d);
      const [one, two] = [layer(), layer()];
      const first = weightCovariance(times(one, turn, n, d, d), n, d, 1);
      const second = weightCovariance(two, n, d, 1);
      const drawn = prepareSimilarity(first, second, n, randomFor('not used'), turn);
      const { corner } = drawn;
      const rotations = [0, 1, 2].map(() => {
        const columns = frameOf(matrix(d, d), d, d);
        return Float64Array.from({ length: corner ** 2 }, (_, at) => columns[at % corner]![Math.floor(at / corner)]!);
      });
      const noises = [0, 1, 2].map(() => {
        const all = transposed(matrix(n, d), n, d);
        const part = (from: number, to: number) => transposed(all.subarray(from * n, to * n), to - from, n);
        const rest = gram(part(corner, d), n, d - corner);
        return { neurons: n, dimension: d, along: part(0, corner), count: corner, rest };
      });
      const resampled = (layer: PreparedLayer): PreparedLayer => ({
        ...layer,
        resamples: noises.map((noise) => sampledSpikes(layer.shrunk, noise)),
      });
      const prepared = { ...drawn, rotations, first: resampled(drawn.first), second: resampled(drawn.second) };
      const { meanRank: ranks, ...found } = similarityOf(prepared, { edgeFactor, keep: keep ?? Infinity });
      for (const name of ['similarity', 'cosine', 'floor', 'ceiling'] as const) {
        expect(found[name], name).toBeCloseTo(known[name], 9);
      }
      expect(found.directions).toEqual(known.directions);
      expect(found.skipped).toBe(known.skipped);
      expect(largestDifference(ranks.map(Number), known.meanRank)).toBeLessThan(1e-10);
      const cut = { edgeFactor, keep: keep ?? Infinity };
      expect(buresWasserstein(rotated(shrunk(first, n, cut), turn), shrunk(second, n, cut))).toBeCloseTo(distance, 9);
    },
  );
});
