/** One parameter tensor of a network: TF.js layout (convolution [height, width, in, out], dense [in, out]), float32. */
export interface NamedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A network's parameters in the order of its layers, as plain data that crosses a worker boundary. Names: `conv1/weights`, `conv1/biases`, ... */
export type Weights = readonly NamedTensor[];
