import { requireCount, requireFinite, requirePositive } from './finite.ts';
import { gram, times, timesTransposed, transposed } from './products.ts';

/** y = x W + b. */
export interface LinearMap {
  /** features x targets, row by row. */
  readonly weights: Float64Array;
  /** One a target. */
  readonly biases: Float64Array;
}

/**
 * The linear map from features to targets of least mean squared error, with `penalty` times the squared weights added; the
 * biases are free (Hoerl and Kennard 1970). `x` is samples x features, `y` samples x targets, row by row. Solved by
 * Cholesky's factor of the features' covariance plus the penalty, so that it has one answer for any features.
 *
 * Throws a RangeError for sizes that do not fit, numbers that are not finite, or a penalty that is not positive.
 */
export function ridgeRegression(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  samples: number,
  penalty: number,
): LinearMap {
  requireCount(samples, 'The number of samples');
  const [features, targets] = [x.length / samples, y.length / samples];
  requireCount(features, 'The number of features');
  requireCount(targets, 'The number of targets');
  requirePositive(penalty, 'The penalty');
  requireFinite(x, 'The features');
  requireFinite(y, 'The targets');
  const [inputs, outputs] = [centred(x, samples, features), centred(y, samples, targets)];
  const columns = transposed(inputs.values, samples, features);
  const matrix = gram(columns, features, samples).map((sum) => sum / samples);
  for (let i = 0; i < features; i++) matrix[i * features + i]! += penalty;
  const right = timesTransposed(columns, transposed(outputs.values, samples, targets), features, targets, samples);
  const weights = solved(
    matrix,
    right.map((sum) => sum / samples),
    features,
    targets,
  );
  const reached = times(inputs.means, weights, 1, features, targets);
  return { weights, biases: outputs.means.map((mean, k) => mean - reached[k]!) };
}

/** Values less the means of their columns, and those. */
function centred(values: ArrayLike<number>, rows: number, columns: number) {
  const means = new Float64Array(columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) means[j]! += values[i * columns + j]! / rows;
  return { means, values: Float64Array.from(values, (value, i) => value - means[i % columns]!) };
}

/** The solution of A X = B for a positive definite A (n x n); B and X are n x width. */
function solved(a: Float64Array, b: Float64Array, n: number, width: number): Float64Array {
  const lower = a.slice();
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      lower[i * n + j] = i === j ? Math.sqrt(sum) : sum / lower[j * n + j]!;
    }
  }
  const x = b.slice();
  for (let c = 0; c < width; c++) {
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < i; k++) x[i * width + c]! -= lower[i * n + k]! * x[k * width + c]!;
      x[i * width + c]! /= lower[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) x[i * width + c]! -= lower[k * n + i]! * x[k * width + c]!;
      x[i * width + c]! /= lower[i * n + i]!;
    }
  }
  return x;
}
