import { gram } from './products.ts';

/**
 * Over how many directions the variance of `count` vectors is spread: the participation ratio of their covariance's
 * eigenvalues, (sum)^2 / sum of squares. r equal eigenvalues give r; never more than the features, nor than `count` - 1.
 * `values` is count x features, row by row. 0 where nothing varies.
 */
export function participationRatio(values: ArrayLike<number>, count: number): number {
  const features = values.length / count;
  const centred = Float64Array.from(values);
  for (let k = 0; k < features; k++) {
    let mean = 0;
    for (let i = 0; i < count; i++) mean += centred[i * features + k]! / count;
    for (let i = 0; i < count; i++) centred[i * features + k]! -= mean;
  }
  // The inner products of the vectors have the covariance's eigenvalues, times `count`.
  const products = gram(centred, count, features);
  let [trace, squares] = [0, 0];
  for (let i = 0; i < count; i++) trace += products[i * count + i]!;
  for (const product of products) squares += product ** 2;
  return squares > 0 ? trace ** 2 / squares : 0;
}
