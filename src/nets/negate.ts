import type { NamedTensor, Weights } from './weights.ts';

/**
 * The network with its first layer negated: w becomes -w. With `offset` c, where the negative of an input x is c - x, the
 * biases become b + c * sum(w), which makes the two worlds change places exactly: f(-W, b + c sum(w); c - x) = f(W, b; x).
 * c is 0 at symmetric scaling (then only the weights change), 1 at unit scaling, (1 - 2 mean) / std at standard scaling.
 * For tied pairs (w, -w) the second half of the maps has filters -w, and its biases take the opposite sum.
 * @throws RangeError when a compensation is asked of a network without biases.
 */
export function negateFirstLayer(weights: Weights, offset = 0): Weights {
  const filters = weights.find(({ name }) => name === 'conv1/weights')!;
  const compensated = offset === 0 ? undefined : compensate(weights, filters, offset);
  return weights.map((tensor) => {
    if (tensor === filters) return { ...tensor, values: tensor.values.map((w) => -w) };
    return tensor.name === 'conv1/biases' && compensated ? compensated : tensor;
  });
}

function compensate(weights: Weights, filters: NamedTensor, offset: number): NamedTensor {
  const biases = weights.find(({ name }) => name === 'conv1/biases');
  if (!biases) throw new RangeError('A network without biases cannot be compensated.');
  const free = filters.shape[3]!;
  const sums = new Float64Array(free);
  filters.values.forEach((w, i) => {
    sums[i % free]! += w;
  });
  const values = biases.values.map((b, map) => b + offset * (map < free ? sums[map]! : -sums[map - free]!));
  return { ...biases, values };
}

/** c of `negateFirstLayer` for a table of scaled pixel values: the negative of table[p] is c - table[p]. 0 to the bit at symmetric scaling. */
export const negativeOffset = (table: Float32Array): number => table[0]! + table[255]!;
