import { type Eigen, symmetricEigen } from './symmetric-eigen.ts';

/**
 * The shapes that a layer's filters are made of: eigenvalues and eigenvectors of the size^2 x size^2 matrix of second
 * moments of the weights over all pairs of an input and an output channel. `weights`: size x size x pairs, as TF.js lays
 * out a convolution's.
 */
export function spatialEigenvectors(weights: ArrayLike<number>, size: number): Eigen {
  return symmetricEigen(spatialMoments(weights, size), size * size);
}

/** The size^2 x size^2 matrix itself: mean product of the weights at two places, over all pairs of channels. */
export function spatialMoments(weights: ArrayLike<number>, size: number): Float64Array {
  const places = size * size;
  const pairs = weights.length / places;
  const moments = new Float64Array(places * places);
  for (let i = 0; i < places; i++) {
    for (let j = i; j < places; j++) {
      let sum = 0;
      for (let p = 0; p < pairs; p++) sum += weights[i * pairs + p]! * weights[j * pairs + p]!;
      moments[i * places + j] = moments[j * places + i] = sum / pairs;
    }
  }
  return moments;
}
