/** One parameter tensor of a network: TF.js layout (convolution [height, width, in, out], dense [in, out]), float32. */
export interface NamedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A network's parameters in the order of its layers, as plain data that crosses a worker boundary. Names: `conv1/weights`, `conv1/biases`, ... */
export type Weights = readonly NamedTensor[];

/** @throws RangeError where the network has no parameter of that name. */
export function tensorNamed(weights: Weights, name: string): NamedTensor {
  const found = weights.find((tensor) => tensor.name === name);
  if (!found) throw new RangeError(`the network has no ${name}`);
  return found;
}

/** The weight vectors (anchors) of a layer's units: one each, as long as its fan-in. The last axis counts the units. */
export function anchorsOf({ values, shape }: NamedTensor): Float32Array[] {
  const units = shape[shape.length - 1]!;
  return Array.from({ length: units }, (_, k) =>
    Float32Array.from({ length: values.length / units }, (_, i) => values[i * units + k]!),
  );
}
