import { type Covariance, weightCovariance } from '../../math/covariance.ts';
import { type Alignment, alignActivations } from '../../math/procrustes.ts';
import { Answering, type Inputs } from '../../nets/answers.ts';
import { initialVariance, layerIndex, type Network, type NetworkSpec, outputShapes } from '../../nets/network.ts';
import { tensorNamed } from '../../nets/weights.ts';

/** A layer whose neurons are compared: a learnt mixing of channels. */
export interface MixingLayer {
  /** `mix2` */
  readonly name: string;
  /** 1 for the first. */
  readonly depth: number;
  /** Index in the network's list of the layer whose answers it reads; -1 for the picture. */
  readonly reads: number;
  readonly neurons: number;
  /** Weights of a neuron. */
  readonly dimension: number;
  /** Variance of a weight before training. */
  readonly variance: number;
}

/** The 1 x 1 convolutions of a network, in order: what it learns where its spatial filters are given. */
export function mixingLayers(spec: NetworkSpec): readonly MixingLayer[] {
  const shapes = outputShapes(spec);
  const variances = initialVariance(spec);
  const mixings = spec.layers.flatMap((layer) => (layer.kind === 'convolution' && layer.size === 1 ? [layer] : []));
  return mixings.map(({ name, filters }, i) => {
    const reads = layerIndex(spec, name) - 1;
    const dimension = (reads < 0 ? spec.input : shapes[reads]!).at(-1)!;
    return { name, depth: i + 1, reads, neurons: filters, dimension, variance: variances[`${name}/weights`]! };
  });
}

/** A mixing layer's weights, a neuron a row: neurons x dimension. */
export function neuronRows(network: Network, { name, neurons, dimension }: MixingLayer): Float32Array {
  const { values } = tensorNamed(network.weights, `${name}/weights`);
  const rows = new Float32Array(values.length);
  for (let d = 0; d < dimension; d++)
    for (let n = 0; n < neurons; n++) rows[n * dimension + d] = values[d * neurons + n]!;
  return rows;
}

/** Uncentred covariance of a layer's neurons, in units of the initial variance. */
export const covarianceOf = (network: Network, layer: MixingLayer): Covariance =>
  weightCovariance(neuronRows(network, layer), layer.neurons, layer.dimension, layer.variance);

/** An alignment takes a layer's inputs from so many rows of so many places of a picture, at most. */
const GRID = 4;

/**
 * What layers, the mixing layers unless told, read of some pictures: pictures x places x dimension, at a grid of at most
 * 4 x 4 places spread evenly over the picture, the same in every network.
 */
export async function layerInputs(
  network: Network,
  pictures: Inputs,
  breathe?: () => Promise<void>,
  layers: readonly Pick<MixingLayer, 'reads' | 'dimension'>[] = mixingLayers(network.spec),
): Promise<readonly Float32Array[]> {
  const answers = new Answering(network);
  try {
    const inputs: Float32Array[] = [];
    for (const { reads, dimension } of layers) {
      // A part of the pictures at a time: the answers at all places of all of them would not fit on a phone.
      const chosen: Float32Array[] = [];
      for (let from = 0; from < pictures.count; from += PART) {
        const count = Math.min(PART, pictures.count - from);
        const part = { count, read: (a: number, b: number) => pictures.read(from + a, from + b) };
        const [all] = await answers.responses(part, [reads], { ...(breathe && { breathe }), batch: PART });
        chosen.push(onGrid(all!, count, dimension));
      }
      inputs.push(joined(chosen));
    }
    return inputs;
  } finally {
    answers.dispose();
  }
}

const PART = 50;

/** The answers at a grid of places of square pictures. */
function onGrid(all: Float32Array, pictures: number, dimension: number): Float32Array {
  const places = all.length / pictures / dimension;
  const side = Math.round(Math.sqrt(places));
  const grid = Math.min(GRID, side);
  const along = Array.from({ length: grid }, (_, i) => Math.floor(((i + 0.5) * side) / grid));
  const chosen = along.flatMap((row) => along.map((column) => row * side + column));
  const out = new Float32Array(pictures * chosen.length * dimension);
  let to = 0;
  for (let picture = 0; picture < pictures; picture++) {
    for (const place of chosen) {
      const from = (picture * places + place) * dimension;
      out.set(all.subarray(from, from + dimension), to);
      to += dimension;
    }
  }
  return out;
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * The rotation of every mixing layer's inputs that takes the first network's to the second's (Guth and Menard 2024, 3.1),
 * fitted on the first half of the pictures. `undefined` for a layer that reads the pictures alone: there the two networks
 * share their inputs, and nothing is to be turned.
 */
export const alignments = (
  first: readonly Float32Array[],
  second: readonly Float32Array[],
  layers: readonly MixingLayer[],
  pictures: number,
): readonly (Alignment | undefined)[] =>
  layers.map(({ depth, dimension }, i) =>
    depth === 1 ? undefined : alignActivations(first[i]!, second[i]!, pictures, dimension),
  );
