import { type Inputs, listed, outputs, shareRight } from '../../nets/answers.ts';
import type { Layer } from '../../nets/layers/layer.ts';
import { layerIndex, type Network, type NetworkSpec, outputShapes, parameterSpecs } from '../../nets/network.ts';
import { tensorNamed, type Weights } from '../../nets/weights.ts';
import type { MixingLayer } from './layers.ts';
import type { Pictures } from './pictures.ts';
import { withStatistics } from './settled.ts';

export interface ClipOptions {
  /** How many of the basis are kept, each time. */
  readonly ranks: readonly number[];
  /** What the clipped layer's normalisation takes its new statistics from. */
  readonly statistics: Inputs;
  readonly test: Pictures;
  readonly breathe?: () => Promise<void>;
}

/**
 * What a network still tells right when one layer's weights see no more than the first r of some orthonormal directions
 * of its inputs: W becomes W P (Rainbow's `clip`; Guth and Menard 2024, figure 2), share of the test pictures for every r.
 * The normalisation that follows the layer gets the mean and variance of what the clipped weights answer to `statistics`;
 * with those of the whole weights it would shift and stretch what is left. Nothing else is changed or trained.
 *
 * Every picture is put through the layers below once, down to its coordinates along the directions, and every rank only
 * has the rest to do. Throws a RangeError where the layer is not followed by a normalisation.
 */
export async function clippedAccuracies(
  network: Network,
  layer: MixingLayer,
  basis: readonly Float64Array[],
  { ranks, statistics, test, breathe }: ClipOptions,
): Promise<Float32Array> {
  const along = basisNetwork(network, layer, basis);
  const options = breathe && { breathe };
  const moments = momentsOf(await outputs(along, statistics, options), basis.length);
  const coordinates = await outputs(along, test, options);
  const read = listed(coordinates, coordinates.length / test.count);
  const rest = restOf(network, layer, basis);
  const shares: number[] = [];
  for (const rank of ranks) {
    const scores = await outputs(keeping(rest, rank, moments), read, options);
    shares.push(shareRight(scores, test.labels, scores.length / test.count));
  }
  return Float32Array.from(shares);
}

const named = (spec: NetworkSpec, weights: Weights): Weights => {
  const names = new Set(parameterSpecs(spec).map(({ name }) => name));
  return weights.filter(({ name }) => names.has(name));
};

/** The layers below, and then the inputs' coordinates along the directions. */
function basisNetwork({ spec, weights }: Network, layer: MixingLayer, basis: readonly Float64Array[]): Network {
  const { reads, dimension } = layer;
  const filters = basis.length;
  const along: Layer = { kind: 'convolution', name: 'basis', filters, size: 1, biases: false };
  const values = new Float32Array(dimension * filters);
  for (const [k, vector] of basis.entries()) for (let i = 0; i < dimension; i++) values[i * filters + k] = vector[i]!;
  const own: NetworkSpec = { input: spec.input, layers: [...spec.layers.slice(0, reads + 1), along] };
  const tensor = { name: 'basis/weights', shape: [1, 1, dimension, filters], values };
  return { spec: own, weights: named(own, [...weights, tensor]) };
}

/** From the coordinates on: the layer's weights in them, and all above. */
interface Rest extends Network {
  readonly layer: MixingLayer;
  readonly norm: string;
  /** basis x neurons. */
  readonly coefficients: Float64Array;
}

function restOf({ spec, weights }: Network, layer: MixingLayer, basis: readonly Float64Array[]): Rest {
  const { neurons, dimension, reads } = layer;
  const at = layerIndex(spec, layer.name);
  const [mixing, norm] = [spec.layers[at]!, spec.layers[at + 1]];
  if (norm?.kind !== 'batch-norm') throw new RangeError(`No normalisation follows "${layer.name}"`);
  const { values } = tensorNamed(weights, `${layer.name}/weights`);
  const coefficients = new Float64Array(basis.length * neurons);
  for (const [k, vector] of basis.entries()) {
    for (let i = 0; i < dimension; i++) {
      const entry = vector[i]!;
      for (let n = 0; n < neurons; n++) coefficients[k * neurons + n]! += entry * values[i * neurons + n]!;
    }
  }
  const shape = reads < 0 ? spec.input : outputShapes(spec)[reads]!;
  const own: NetworkSpec = {
    input: [...shape.slice(0, -1), basis.length],
    layers: [mixing, ...spec.layers.slice(at + 1)],
  };
  return { spec: own, weights: named(own, weights), layer, norm: norm.name, coefficients };
}

/** With the first `rank` directions alone, and the statistics that belong to them. */
function keeping({ spec, weights, layer, norm, coefficients }: Rest, rank: number, moments: Moments): Network {
  const { neurons, name } = layer;
  const size = moments.mean.length;
  const kept = Float32Array.from(coefficients, (value, i) => (i < rank * neurons ? value : 0));
  const own = weights.map((tensor) =>
    tensor.name === `${name}/weights` ? { ...tensor, shape: [1, 1, size, neurons], values: kept } : tensor,
  );
  const [mean, variance] = [new Float32Array(neurons), new Float32Array(neurons)];
  for (let n = 0; n < neurons; n++) {
    let [first, second] = [0, 0];
    for (let k = 0; k < Math.min(rank, size); k++) {
      first += coefficients[k * neurons + n]! * moments.mean[k]!;
      for (let l = 0; l < Math.min(rank, size); l++)
        second += coefficients[k * neurons + n]! * coefficients[l * neurons + n]! * moments.covariance[k * size + l]!;
    }
    mean[n] = first;
    variance[n] = Math.max(0, second);
  }
  return { spec, weights: withStatistics(own, norm, { mean, variance }) };
}

interface Moments {
  readonly mean: Float64Array;
  /** Centred, row by row. */
  readonly covariance: Float64Array;
}

/** Of samples x size. */
function momentsOf(values: Float32Array, size: number): Moments {
  const count = values.length / size;
  const mean = new Float64Array(size);
  const products = new Float64Array(size * size);
  for (let s = 0; s < values.length; s += size) {
    for (let k = 0; k < size; k++) {
      const value = values[s + k]!;
      mean[k]! += value;
      for (let l = 0; l <= k; l++) products[k * size + l]! += value * values[s + l]!;
    }
  }
  for (let k = 0; k < size; k++) mean[k]! /= count;
  const covariance = products.map((_, i) => {
    const [k, l] = [Math.floor(i / size), i % size];
    return products[Math.max(k, l) * size + Math.min(k, l)]! / count - mean[k]! * mean[l]!;
  });
  return { mean, covariance };
}
