import { cosineShapes } from '../../math/cosine-shapes.ts';
import { spatialEigenvectors, spatialMoments } from '../../math/spatial-eigenvectors.ts';
import { square } from '../../math/square.ts';
import { subspaceOverlap } from '../../math/subspace-overlap.ts';
import { symmetricEigen } from '../../math/symmetric-eigen.ts';
import type { DepthwiseLayer } from './graph-model.ts';

/** So many of the strongest shapes are compared. */
const SHAPES = 6;

/** What is kept of a layer: no weight, only how its filters' places go together. */
export interface WildLayer {
  readonly layer: string;
  readonly stride: number;
  readonly filters: number;
  /** Filters of nothing but zeros, which do not count. */
  readonly empty: number;
  /** How much of the six strongest shapes lies in the six smoothest cosine shapes, every filter at unit length; chance 6/25. */
  readonly shared: number;
  /** The same with the filters as they are stored. */
  readonly sharedAsStored: number;
  /** Second moments of the places over the filters at unit length, in millionths of their trace: the upper triangle, row by row. */
  readonly moments: readonly number[];
}

/** How values spread: of so many the mean, and the 5th, 50th and 95th of a hundred. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.round(share * (sorted.length - 1))]!);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { count: values.length, mean: round(mean), low: at(0.05), middle: at(0.5), high: at(0.95) };
}

const round = (value: number): number => Number(value.toFixed(4));

/** What the six strongest shapes of two layers share, for every two layers of different networks. */
export function sharedAmong(networks: readonly (readonly WildLayer[])[], size: number): number[] {
  const shapes = networks.map((layers) =>
    layers.map(({ moments }) => symmetricEigen(square(moments, size * size), size * size).vectors),
  );
  return shapes.flatMap((layers, i) =>
    shapes.slice(i + 1).flatMap((others) => layers.flatMap((a) => others.map((b) => subspaceOverlap(a, b, SHAPES)))),
  );
}

/** Below this share of the largest filter's length a filter counts as empty. */
const EMPTY = 1e-6;

/**
 * The table of a layer. Filters count at unit length: a normalisation that was folded into them has given each a factor of
 * its own, and a few large ones would stand for all.
 */
export function wildLayer({ name, size, stride, filters, weights }: DepthwiseLayer): WildLayer {
  const places = size * size;
  const lengths = Array.from({ length: filters }, (_, f) => {
    let sum = 0;
    for (let i = 0; i < places; i++) sum += weights[i * filters + f]! ** 2;
    return Math.sqrt(sum);
  });
  const least = EMPTY * Math.max(...lengths);
  const unit = weights.map((value, i) => (lengths[i % filters]! > least ? value / lengths[i % filters]! : 0));
  const moments = spatialMoments(unit, size);
  const trace = moments.reduce((sum, value, i) => sum + (i % (places + 1) === 0 ? value : 0), 0);
  const cosines = cosineShapes(size);
  const shared = (of: ArrayLike<number>) =>
    Number(subspaceOverlap(spatialEigenvectors(of, size).vectors, cosines, SHAPES).toFixed(4));
  const upper = Array.from(moments).filter((_, i) => i % places >= Math.floor(i / places));
  return {
    layer: name,
    stride,
    filters,
    empty: lengths.filter((length) => length <= least).length,
    shared: shared(unit),
    sharedAsStored: shared(weights),
    moments: upper.map((value) => Math.round((1e6 * value) / trace)),
  };
}
