import * as tf from '@tensorflow/tfjs-core';
import type { NamedTensor, Weights } from './weights.ts';

type Named = Pick<NamedTensor, 'name' | 'shape'>;

/**
 * Parameters on the current back end, in the order of `wanted`, by their names.
 * @throws RangeError for one that is missing or has another shape.
 */
export function toTensors(weights: Weights, wanted: readonly Named[]): tf.Tensor[] {
  const found = new Map(weights.map((tensor) => [tensor.name, tensor]));
  const named = wanted.map(({ name, shape }) => {
    const tensor = found.get(name);
    if (!tensor) throw new RangeError(`a network without "${name}"`);
    if (tensor.shape.join() !== shape.join())
      throw new RangeError(`"${name}" has the shape [${tensor.shape}] where the network has [${shape}]`);
    return tensor;
  });
  return named.map(({ values, shape }) => tf.tensor(values, [...shape], 'float32'));
}

/** Tensors as plain data. They are read at once: whoever called may dispose of them before the answer has come. */
export function readTensors(tensors: readonly tf.Tensor[], named: readonly Named[]): Promise<Weights> {
  return Promise.all(
    tensors.map(async (tensor, i) => ({
      name: named[i]!.name,
      shape: named[i]!.shape,
      values: (await tensor.data()) as Float32Array,
    })),
  );
}
