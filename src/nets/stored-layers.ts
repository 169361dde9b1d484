import { PlainError } from '../data/plain-error.ts';
import type { Layer } from './layers/layer.ts';
import type { Network, NetworkSpec } from './network.ts';
import type { Metadata } from './network-metadata.ts';
import { inputOrders, isPytorch, toPytorch } from './pytorch.ts';
import { readSafetensors } from './safetensors.ts';
import { networkOf, networksOf } from './saved-network.ts';
import { variancesIn } from './stored-variance.ts';
import { type NamedTensor, tensorNamed, type Weights } from './weights.ts';

/** What a layer reads of some pictures. */
export interface LayerInputs {
  /** Pictures, or pictures times places. */
  readonly rows: number;
  /** The layer's weights a neuron, or its channels. */
  readonly columns: number;
  /** rows x columns. */
  readonly values: Float32Array;
}

/** A layer of a file, by its neurons. */
export interface StoredLayer {
  /** `features.0`; of several networks in one file `<network>/<layer>`. */
  readonly name: string;
  /** As PyTorch has it: [out, in, h, w] or [out, in]. */
  readonly shape: readonly number[];
  readonly neurons: number;
  /** Weights of a neuron. */
  readonly dimension: number;
  /** Channels, or features, that a neuron reads. */
  readonly channels: number;
  /** neurons x dimension, a neuron a row, its weights in PyTorch's order. */
  readonly rows: Float32Array;
  /** Variance of a weight before training, where the file says it. */
  readonly variance?: number;
  /** Where the file brings them (`inputs/<layer>`). */
  readonly inputs?: LayerInputs;
  /** The network that it belongs to, where the file rebuilds it. */
  readonly owner?: Owner;
}

export interface Owner {
  readonly network: Network;
  /** The layer's name there. */
  readonly layer: string;
  /** Of every weight of a neuron in PyTorch's order, its place in the network's. */
  readonly order: Uint32Array;
}

const INPUTS = 'inputs/';
const WHOLE_NUMBERS = /^(?:[IU]\d+|BOOL)$/;

/**
 * The layers of a .safetensors file: every tensor of two axes or more, [out, in] or [out, in, h, w] as PyTorch has them,
 * unless the file's strings say a network's list of layers (`network`, `networks`) or its names are this project's
 * (`<layer>/weights`, the last axis counting neurons). Whole numbers are left out.
 *
 * @throws PlainError as `readSafetensors` and `decodeNetwork`; `errors.weights.layers` where there is none,
 * `errors.weights.finite` for values that are no numbers, `errors.weights.inputs` for inputs that are not the layer's.
 */
export function storedLayers(file: Uint8Array): readonly StoredLayer[] {
  const { weights: all, metadata } = readSafetensors(file, (_, { type }) => WHOLE_NUMBERS.test(type));
  const weights = all.filter(({ name }) => !name.startsWith(INPUTS));
  const variances = variancesIn(metadata);
  const layers = layersIn(weights, metadata).map((layer): StoredLayer => {
    requireNumbers(layer.name, layer.rows);
    const brought = all.find(({ name }) => name === INPUTS + layer.name);
    const variance = variances(layer.name);
    const order = isPytorch(weights) ? undefined : layer.owner?.order;
    return {
      ...layer,
      ...(variance !== undefined && { variance }),
      ...(brought && { inputs: inputsOf(layer, brought, order) }),
    };
  });
  if (layers.length === 0) throw new PlainError('errors.weights.layers');
  return layers;
}

function layersIn(weights: Weights, metadata: Metadata): readonly StoredLayer[] {
  if (metadata.network !== undefined) return layersOf(networkOf(weights, metadata));
  if (metadata.networks !== undefined)
    return Object.entries(networksOf(weights, metadata)).flatMap(([name, network]) => layersOf(network, `${name}/`));
  return weights.flatMap((tensor) => (isLayer(tensor) ? [foreignLayer(tensor)] : []));
}

const isLayer = ({ shape, values }: NamedTensor): boolean => shape.length >= 2 && values.length > 0;

/** The convolutions and dense layers of a network that the file rebuilds. */
function layersOf(network: Network, prefix = ''): readonly StoredLayer[] {
  const weights = toPytorch(network);
  const orders = inputOrders(network.spec);
  return neuronLayers(network.spec.layers).map((layer) => {
    const tensor = tensorNamed(weights, `${layer}.weight`);
    const owner = { network, layer, order: orders.get(`${layer}/weights`)! };
    return { ...withRows(`${prefix}${layer}`, tensor.shape, tensor.values), owner };
  });
}

const neuronLayers = (layers: NetworkSpec['layers']): readonly string[] =>
  layers.flatMap((layer: Layer) => {
    if (layer.kind === 'sampler') return neuronLayers(layer.localisation);
    return layer.kind === 'convolution' || layer.kind === 'dense' ? [layer.name] : [];
  });

function foreignLayer({ name, shape, values }: NamedTensor): StoredLayer {
  if (!name.endsWith('/weights')) return withRows(name.replace(/\.weight$/, ''), shape, values);
  // [h, w, in, out] as [out, in, h, w].
  const [channels, neurons] = shape.slice(-2) as [number, number];
  const places = values.length / channels / neurons;
  const rows = new Float32Array(values.length);
  for (let place = 0, from = 0; place < places; place++)
    for (let c = 0; c < channels; c++)
      for (let n = 0; n < neurons; n++) rows[(n * channels + c) * places + place] = values[from++]!;
  return withRows(name.slice(0, -'/weights'.length), [neurons, channels, ...shape.slice(0, -2)], rows);
}

function withRows(name: string, shape: readonly number[], rows: Float32Array): StoredLayer {
  const [neurons, channels] = shape as [number, number];
  return { name, shape, neurons, channels, dimension: rows.length / neurons, rows };
}

/** The inputs that a file brings, in PyTorch's order, as the layer's weights are; `order` where the file's is this project's. */
function inputsOf(layer: StoredLayer, { shape, values }: NamedTensor, order?: Uint32Array): LayerInputs {
  const { name, dimension, channels } = layer;
  const columns = shape.at(-1) ?? 0;
  if (shape.length < 2 || values.length === 0 || (columns !== dimension && columns !== channels))
    throw new PlainError('errors.weights.inputs', { layer: name, shape: shape.join(' × '), columns: dimension });
  requireNumbers(INPUTS + name, values);
  const sorted = order && columns === dimension ? reordered(values, order) : values;
  return { rows: values.length / columns, columns, values: sorted };
}

/** The columns of a matrix, row by row, in another order. */
export function reordered(values: Float32Array, order: Uint32Array): Float32Array {
  const columns = order.length;
  const out = new Float32Array(values.length);
  for (let from = 0; from < values.length; from += columns)
    for (let j = 0; j < columns; j++) out[from + j] = values[from + order[j]!]!;
  return out;
}

function requireNumbers(name: string, values: Float32Array): void {
  if (!values.every(Number.isFinite)) throw new PlainError('errors.weights.finite', { name });
}
