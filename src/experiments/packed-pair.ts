import { weightCovariance } from '../math/covariance.ts';
import { edge } from '../math/marchenko-pastur.ts';
import { shrinkEigenvalue } from '../math/shrinkage.ts';
import type { PreparedLayer, PreparedSimilarity } from '../math/similarity.ts';
import type { SampledSpikes } from '../math/spiked-sample.ts';
import { type LayerPair, preparePair } from './layer-pair.ts';

/** What a network of as many neurons shows of a layer's directions, draw after draw. */
export interface PackedResamples {
  /** Directions above the edge in every draw. */
  readonly counts: Uint8Array;
  /** Their eigenvalues, one draw after the other. */
  readonly values: Float32Array;
  /** Inner products with the layer's own directions: rows of the layer's, in steps of 1/127 from -1 (0) to 1 (254). */
  readonly overlaps: Uint8Array;
}

/** What the similarity of two layers takes under any cut, small enough for every frame of a run. */
export interface PackedPair {
  readonly neurons: number;
  readonly dimension: number;
  /** All eigenvalues of either covariance that are not 0, in units of the initial variance, largest first. */
  readonly spectra: readonly [Float32Array, Float32Array];
  /** How many of them lie above the noise's edge. */
  readonly learned: readonly [number, number];
  /** Inner products of the first layer's aligned directions (rows) with the second's, those above the edge. */
  readonly overlaps: Float32Array;
  /** The upper left corners of random rotations, `corner` x `corner` each, in steps of 1/127. */
  readonly rotations: Uint8Array;
  readonly corner: number;
  readonly resamples: readonly [PackedResamples, PackedResamples];
}

/** A number from -1 to 1 is kept as one of 255 steps: what it stands for is one draw of many. */
const STEPS = 127;

/** Prepares two layers' similarity (`preparePair`), with so many of its draws. For a worker. */
export function packPair(pair: LayerPair, draws: number): PackedPair {
  const { neurons, dimension, first, second } = pair;
  const prepared = preparePair(pair);
  const spectra = [first, second].map(({ weights, variance }) =>
    Float32Array.from(weightCovariance(weights, neurons, dimension, variance).values),
  ) as [Float32Array, Float32Array];
  return {
    neurons,
    dimension,
    spectra,
    learned: [prepared.first.values.length, prepared.second.values.length],
    overlaps: Float32Array.from(prepared.overlaps),
    rotations: inSteps(prepared.rotations.slice(0, draws)),
    corner: prepared.corner,
    resamples: [packed(prepared.first.resamples.slice(0, draws)), packed(prepared.second.resamples.slice(0, draws))],
  };
}

/** The pair again, for `similarityOf`. */
export function unpackPair({ neurons, dimension, spectra, learned, ...kept }: PackedPair): PreparedSimilarity {
  const { overlaps, rotations, corner, resamples } = kept;
  const gamma = dimension / neurons;
  const layer = (which: 0 | 1): PreparedLayer => {
    const values = aboveEdge(spectra[which].subarray(0, learned[which]), gamma);
    return { ...shrunken(values, gamma), resamples: unpacked(resamples[which], learned[which], gamma) };
  };
  return {
    neurons,
    dimension,
    first: layer(0),
    second: layer(1),
    overlaps: Float64Array.from(overlaps),
    rotations: parts(rotations, corner > 0 ? rotations.length / corner ** 2 : 0, corner ** 2),
    corner,
  };
}

function packed(resamples: readonly SampledSpikes[]): PackedResamples {
  return {
    counts: Uint8Array.from(resamples, ({ values }) => values.length),
    values: Float32Array.from(resamples.flatMap(({ values }) => [...values])),
    overlaps: inSteps(resamples.map(({ overlaps }) => overlaps)),
  };
}

function unpacked({ counts, values, overlaps }: PackedResamples, rows: number, gamma: number): SampledSpikes[] {
  let at = 0;
  return Array.from(counts, (count) => {
    const own = aboveEdge(values.subarray(at, at + count), gamma);
    const [products] = parts(overlaps.subarray(at * rows), 1, count * rows);
    at += count;
    return { ...shrunken(own, gamma), overlaps: products! };
  });
}

const shrunken = (values: Float64Array, gamma: number) => ({
  values,
  shrunk: values.map((value) => shrinkEigenvalue(value, gamma)),
});

/** Rounded, an eigenvalue just above the noise's edge may have come to lie on it. */
const aboveEdge = (values: Float32Array, gamma: number): Float64Array =>
  Float64Array.from(values, (value) => Math.max(value, edge(gamma) * (1 + 1e-9)));

const inSteps = (matrices: readonly Float64Array[]): Uint8Array =>
  Uint8Array.from(matrices.flatMap((entries) => Array.from(entries, (x) => Math.round(x * STEPS) + STEPS)));

const parts = (entries: Uint8Array, count: number, size: number): Float64Array[] =>
  Array.from({ length: count }, (_, i) =>
    Float64Array.from(entries.subarray(i * size, (i + 1) * size), (step) => (step - STEPS) / STEPS),
  );
