import { edge } from '../../math/marchenko-pastur.ts';
import { shrinkEigenvalue } from '../../math/shrinkage.ts';
import { tridiagonalEigenvalues } from '../../math/tridiagonal-eigenvalues.ts';
import { tridiagonalEigenvectors } from '../../math/tridiagonal-eigenvectors.ts';
import { fromTridiagonal, tridiagonalForm } from '../../math/tridiagonal-form.ts';
import type { Direction } from './frame.ts';
import type { Noise } from './noise.ts';

export interface Sample {
  readonly values: Float64Array;
  readonly found: readonly Direction[];
  readonly above: number;
}

/**
 * The spectrum of W'W / neurons where W is noise with variance 1 + theta along the first axes, by the neurons' products
 * WW', which are those of the noise and, for every direction, theta times those along it. All eigenvalues; eigenvectors of
 * the first one and of those above the edge alone.
 */
export function sampleOf(
  { rows, products }: Noise,
  neurons: number,
  dimension: number,
  thetas: readonly number[],
): Sample {
  const form = tridiagonalForm(withSignal(rows, products, neurons, dimension, thetas), neurons);
  const all = tridiagonalEigenvalues(form.diagonal, form.beside).map((value) => Math.max(0, value) / neurons);
  const values = all.slice(0, Math.min(neurons, dimension));
  const gamma = dimension / neurons;
  const inside = values.findIndex((value) => !(value > edge(gamma)));
  const above = inside < 0 ? values.length : inside;
  const asked = values.slice(0, Math.max(1, above)).map((value) => value * neurons);
  const vectors = tridiagonalEigenvectors(form.diagonal, form.beside, asked);
  const found = vectors.map((vector, j): Direction => {
    const value = values[j]!;
    const along = alongAxes(rows, fromTridiagonal(form, vector), dimension, thetas) / (value * neurons);
    return { value, shrunk: shrinkEigenvalue(value, gamma), along: Math.min(1, along) };
  });
  return { values, found, above };
}

function withSignal(
  rows: Float64Array,
  products: Float64Array,
  neurons: number,
  dimension: number,
  thetas: readonly number[],
): Float64Array {
  const out = products.slice();
  for (const [k, theta] of thetas.entries()) {
    for (let i = 0; i < neurons; i++) {
      const left = theta * rows[i * dimension + k]!;
      for (let j = 0; j < neurons; j++) out[i * neurons + j]! += left * rows[j * dimension + k]!;
    }
  }
  return out;
}

/** Squared length, within the space of the true directions, of W'u. */
function alongAxes(rows: Float64Array, u: Float64Array, dimension: number, thetas: readonly number[]): number {
  return thetas.reduce((sum, theta, k) => {
    let along = 0;
    for (let i = 0; i < u.length; i++) along += u[i]! * rows[i * dimension + k]!;
    return sum + (1 + theta) * along ** 2;
  }, 0);
}
