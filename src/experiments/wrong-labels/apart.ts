import { angleBetween } from '../../math/angle.ts';
import { LAYERS } from '../../nets/lenet.ts';
import type { Weights } from '../../nets/weights.ts';

/**
 * How far two networks have turned from each other, layer by layer from conv1 to dense3: the mean angle, in degrees, between
 * the weight vectors (anchors) of matching units. Biases are left out.
 */
export function turnedApart(a: Weights, b: Weights): Float32Array {
  return Float32Array.from(LAYERS, (layer) => {
    const [from, to] = [a, b].map((weights) => unitVectors(weights, `${layer}/weights`)) as [
      Float32Array[],
      Float32Array[],
    ];
    return from.reduce((sum, vector, k) => sum + angleBetween(vector, to[k]!), 0) / from.length;
  });
}

/** The weights of every unit of a layer: the last axis counts the units. */
function unitVectors(weights: Weights, name: string): Float32Array[] {
  const { values, shape } = weights.find((tensor) => tensor.name === name)!;
  const units = shape[shape.length - 1]!;
  return Array.from({ length: units }, (_, k) =>
    Float32Array.from({ length: values.length / units }, (_, i) => values[i * units + k]!),
  );
}
