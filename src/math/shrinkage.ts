import type { Covariance } from './covariance.ts';
import { edge } from './marchenko-pastur.ts';

/** Which eigenvalues count as learned. */
export interface Cut {
  /** Multiple of the noise's edge that an eigenvalue must exceed: 1 unless given. Less than 1 is as 1. */
  readonly edgeFactor?: number;
  /** At most so many, the largest first; all of them unless given. */
  readonly keep?: number;
}

/**
 * Eigenvalue of a sample at which a population's eigenvalue 1 + theta shows, theta > sqrt gamma (Baik and Silverstein
 * 2006): 1 + theta + gamma + gamma / theta. `shrinkEigenvalue` is its inverse.
 */
export function spikeEigenvalue(theta: number, gamma: number): number {
  return 1 + theta + gamma + gamma / theta;
}

/**
 * What an eigenvalue of a sample says of the population's excess theta over the noise's variance 1 (Guth and Menard
 * 2024, eq 3); 0 up to the edge of the noise, where it jumps to sqrt gamma. `gamma` is dimension / neurons.
 */
export function shrinkEigenvalue(lambda: number, gamma: number): number {
  if (!(lambda > edge(gamma))) return 0;
  return (lambda - 1 - gamma) / 2 + Math.sqrt(Math.max(0, ((lambda + 1 - gamma) / 2) ** 2 - lambda));
}

/**
 * Squared cosine between the eigenvector of a sample and that of the population whose eigenvalue is 1 + theta:
 * (1 - gamma / theta^2) / (1 + gamma / theta), and 0 up to theta = sqrt gamma (Benaych-Georges and Nadakuditi 2011).
 * Shrinkage mends eigenvalues; this tilt stays.
 */
export function eigenvectorTilt(theta: number, gamma: number): number {
  return theta > Math.sqrt(gamma) ? (1 - gamma / theta ** 2) / (1 + gamma / theta) : 0;
}

/** How many eigenvalues of a sample (largest first) count as learned. */
export function learnedDirections(
  values: ArrayLike<number>,
  gamma: number,
  { edgeFactor = 1, keep = Infinity }: Cut = {},
): number {
  const least = edge(gamma) * Math.max(1, edgeFactor);
  const most = Math.min(values.length, Math.max(0, Math.floor(keep)));
  let count = 0;
  while (count < most && values[count]! > least) count++;
  return count;
}

/**
 * The learned part of a covariance measured on `neurons` neurons: eigenvalues above the noise's edge (times the factor),
 * shrunk, with their eigenvectors; no eigenvalue where none lies above it. `covariance` is in units of the initial
 * variance, as `weightCovariance` gives it.
 */
export function shrunk(covariance: Covariance, neurons: number, cut: Cut = {}): Covariance {
  const { dimension, values, vectors } = covariance;
  const gamma = dimension / neurons;
  const count = learnedDirections(values, gamma, cut);
  return {
    dimension,
    values: values.slice(0, count).map((value) => shrinkEigenvalue(value, gamma)),
    vectors: vectors.slice(0, count),
  };
}
