import type { Layer } from './layers/layer.ts';
import type { Network } from './network.ts';
import { tensorNamed, type Weights } from './weights.ts';

/** What a layer answers: [height, width, channels], or one place of as many channels. */
interface Answer {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly values: Float32Array;
}

/**
 * What a small network answers one input, in plain code: for pages that are to answer before an engine could have come.
 * Computes unpadded convolutions of stride 1, rectifiers that are ReLU or |x|, average pooling, flattening and dense layers.
 * Every sum runs in double precision in one fixed order, so that of negated weights or a negated input it is the negated sum
 * to the bit. @throws RangeError for another layer.
 */
export function plainForward({ spec, weights }: Network, input: Float32Array): Float32Array {
  const [height, width, channels] = spec.input as [number, number, number];
  let answer: Answer = { height, width, channels, values: input };
  for (const layer of spec.layers) answer = step(layer, weights, answer);
  return answer.values;
}

function step(layer: Layer, weights: Weights, x: Answer): Answer {
  switch (layer.kind) {
    case 'convolution':
      if ((layer.stride ?? 1) > 1 || (layer.padding ?? 'valid') !== 'valid' || layer.response || layer.paired) break;
      return correlated(x, layer.size, parametersOf(layer.name, weights));
    case 'dense':
      if (layer.response) break;
      return correlated(flat(x), 1, parametersOf(layer.name, weights));
    case 'rectifier':
      if (layer.activation === 'relu') return { ...x, values: x.values.map((z) => Math.max(z, 0)) };
      if (layer.activation === 'abs') return { ...x, values: x.values.map(Math.abs) };
      break;
    case 'pool':
      if (layer.by !== 'average' || (layer.stride ?? layer.size ?? 2) !== (layer.size ?? 2)) break;
      return averaged(x, layer.size ?? 2);
    case 'flatten':
      return flat(x);
  }
  throw new RangeError(`plain code does not compute the layer ${JSON.stringify(layer)}`);
}

interface Parameters {
  /** Its last axis counts the units. */
  readonly anchors: Float32Array;
  readonly biases: Float32Array;
}

function parametersOf(layer: string, weights: Weights): Parameters {
  const { shape, values } = tensorNamed(weights, `${layer}/weights`);
  const biases = weights.find(({ name }) => name === `${layer}/biases`)?.values;
  return { anchors: values, biases: biases ?? new Float32Array(shape.at(-1)!) };
}

const flat = (x: Answer): Answer => ({ height: 1, width: 1, channels: x.values.length, values: x.values });

/** Also a dense layer, over the one place of a flat input. */
function correlated(x: Answer, size: number, { anchors, biases }: Parameters): Answer {
  const [height, width, channels] = [x.height - size + 1, x.width - size + 1, biases.length];
  const values = new Float32Array(height * width * channels);
  const sums = new Float64Array(channels);
  const row = size * x.channels;
  for (let i = 0, to = 0; i < height; i++) {
    for (let j = 0; j < width; j++, to += channels) {
      sums.set(biases);
      for (let u = 0, at = 0; u < size; u++) {
        const from = ((i + u) * x.width + j) * x.channels;
        for (let v = 0; v < row; v++) {
          const value = x.values[from + v];
          for (let k = 0; k < channels; k++, at++) sums[k] += value * anchors[at];
        }
      }
      values.set(sums, to);
    }
  }
  return { height, width, channels, values };
}

function averaged({ height, width, channels, values }: Answer, size: number): Answer {
  const [rows, columns] = [Math.floor(height / size), Math.floor(width / size)];
  const means = new Float32Array(rows * columns * channels);
  for (let i = 0, to = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      for (let c = 0; c < channels; c++, to++) {
        let sum = 0;
        for (let u = 0; u < size; u++)
          for (let v = 0; v < size; v++) sum += values[((i * size + u) * width + j * size + v) * channels + c];
        means[to] = sum / (size * size);
      }
    }
  }
  return { height: rows, width: columns, channels, values: means };
}
