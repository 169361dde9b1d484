/** Features of training and test digits, row by row, with the classes that a decision is learned from and judged by. */
export interface Examples {
  readonly size: number;
  readonly train: Float32Array<ArrayBuffer>;
  readonly test: Float32Array<ArrayBuffer>;
  readonly trainLabels: Uint8Array;
  readonly testLabels: Uint8Array;
}

/** Lets messages in; throws when the run is stopped. */
export type Breathe = () => Promise<void>;

/**
 * The same examples about the mean of the training digits and in units in which their mean squared length is 1, so that
 * every decision meets all features alike. One scale for all features of a set: what varies little keeps varying little.
 */
export function scaled(examples: Examples): Examples {
  const { size, train, test } = examples;
  const count = train.length / size;
  const mean = new Float64Array(size);
  for (let i = 0; i < train.length; i++) mean[i % size]! += train[i]! / count;
  let squares = 0;
  for (let i = 0; i < train.length; i++) squares += (train[i]! - mean[i % size]!) ** 2;
  const scale = squares > 0 ? 1 / Math.sqrt(squares / count) : 1;
  const move = (values: Float32Array) => Float32Array.from(values, (value, i) => (value - mean[i % size]!) * scale);
  return { ...examples, train: move(train), test: move(test) };
}

/** The first `count` training digits, to learn from no more than those. */
export function firstOf(examples: Examples, count: number): Examples {
  if (examples.trainLabels.length <= count) return examples;
  const { size, train, trainLabels } = examples;
  return { ...examples, train: train.subarray(0, count * size), trainLabels: trainLabels.subarray(0, count) };
}
