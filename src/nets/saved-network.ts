import { PlainError } from '../data/plain-error.ts';
import { type Network, type NetworkSpec, parameterSpecs } from './network.ts';
import { isOne, type Metadata, networkMetadata, networksMetadata, type Specs } from './network-metadata.ts';
import { fromPytorch, isPytorch, toPytorch } from './pytorch.ts';
import { encodeSafetensors, readSafetensors } from './safetensors.ts';
import { partOf, prefixed } from './side-by-side.ts';
import { tensorNamed, type Weights } from './weights.ts';

/** Names, order and layout of the weights in a file: this project's, as TF.js has them, or PyTorch's. */
export type Format = 'tfjs' | 'pytorch';

export interface SaveOptions {
  /** `F16` halves the file and rounds to 11 significant bits; `F32` unless told. */
  readonly type?: 'F32' | 'F16';
  readonly format?: Format;
  /** Strings for whoever opens the file. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Several networks, by name. */
export type Networks = Readonly<Record<string, Network>>;

/**
 * A network as a .safetensors file that rebuilds it alone. Its metadata has the list of layers (`network`) and the variance
 * that every parameter was drawn with (`initialVariance`), both JSON, under this project's names in either format.
 * @throws RangeError where the weights are not those of the network.
 */
export function encodeNetwork(
  network: Network,
  { type, format = 'tfjs', metadata }: SaveOptions = {},
): Uint8Array<ArrayBuffer> {
  const weights = format === 'pytorch' ? toPytorch(network) : fitting(network);
  return encodeSafetensors(weights, {
    type,
    metadata: { ...metadata, ...says(format), ...networkMetadata(network.spec) },
  });
}

/** Several networks in one file, each weight named `<network>/<name>`, or in PyTorch's format `<network>.<name>`. */
export function encodeNetworks(
  networks: Networks,
  { type, format = 'tfjs', metadata }: SaveOptions = {},
): Uint8Array<ArrayBuffer> {
  const weights = Object.entries(networks).flatMap(([name, network]) =>
    format === 'pytorch' ? dotted(name, toPytorch(network)) : prefixed(name, fitting(network)),
  );
  const specs = Object.fromEntries(Object.entries(networks).map(([name, { spec }]) => [name, spec]));
  return encodeSafetensors(weights, { type, metadata: { ...metadata, ...says(format), ...networksMetadata(specs) } });
}

/** What has trained, alone or side by side (weights named `<network>/<name>`), as a file. */
export function encodeTrained(specs: Specs, weights: Weights, options?: SaveOptions): Uint8Array<ArrayBuffer> {
  if (isOne(specs)) return encodeNetwork({ spec: specs, weights }, options);
  const each = Object.entries(specs).map(([name, spec]) => [name, { spec, weights: partOf(weights, name) }] as const);
  return encodeNetworks(Object.fromEntries(each), options);
}

/** PyTorch's own files say `pt`, and some readers insist on it. */
const says = (format: Format): Metadata => (format === 'pytorch' ? { format: 'pt' } : {});

/**
 * The network that a file holds, in either format. `given`: its layers, where the file does not say them.
 * @throws PlainError as `readSafetensors`; `errors.weights.network` where nobody says the layers, `errors.weights.fit`
 * where the tensors are not theirs.
 */
export function decodeNetwork(file: Uint8Array, given?: NetworkSpec): Network & { readonly metadata: Metadata } {
  const { weights, metadata } = readSafetensors(file, isCount);
  return { ...networkOf(weights, metadata, given), metadata };
}

/** The network that tensors with a file's strings make. @throws as `decodeNetwork`. */
export const networkOf = (weights: Weights, metadata: Metadata, given?: NetworkSpec): Network =>
  rebuilt(checked(given ?? parsed<NetworkSpec>(metadata.network)), weights);

/** The networks side by side that a file holds. @throws as `decodeNetwork`. */
export function decodeNetworks(file: Uint8Array): { readonly networks: Networks; readonly metadata: Metadata } {
  const { weights, metadata } = readSafetensors(file, isCount);
  return { networks: networksOf(weights, metadata), metadata };
}

/** The networks that tensors with a file's strings make. @throws as `decodeNetwork`. */
export function networksOf(weights: Weights, metadata: Metadata): Networks {
  const specs = Object.entries(parsed<Readonly<Record<string, NetworkSpec>>>(metadata.networks));
  const networks = specs.map(([name, spec]) => {
    const own = isPytorch(weights) ? undotted(name, weights) : partOf(weights, name);
    return [name, rebuilt(checked(spec), own)] as const;
  });
  const read = networks.reduce((sum, [, network]) => sum + network.weights.length, 0);
  if (read !== weights.length) throw new PlainError('errors.weights.fit', { detail: 'some belong to no network' });
  return Object.fromEntries(networks);
}

/** PyTorch counts the batches that a normalisation has seen, and needs the count for nothing that is done here. */
const isCount = (name: string): boolean => name.endsWith('.num_batches_tracked');

const dotted = (network: string, weights: Weights): Weights =>
  weights.map((tensor) => ({ ...tensor, name: `${network}.${tensor.name}` }));

const undotted = (network: string, weights: Weights): Weights =>
  weights
    .filter(({ name }) => name.startsWith(`${network}.`))
    .map((tensor) => ({ ...tensor, name: tensor.name.slice(network.length + 1) }));

function parsed<T>(text: string | undefined): T {
  try {
    if (text !== undefined) return JSON.parse(text);
  } catch {
    // Said below.
  }
  throw new PlainError('errors.weights.network');
}

/** A list of layers that can be computed. */
function checked(spec: NetworkSpec): NetworkSpec {
  try {
    parameterSpecs(spec);
    return spec;
  } catch {
    throw new PlainError('errors.weights.network');
  }
}

function rebuilt(spec: NetworkSpec, weights: Weights): Network {
  try {
    return { spec, weights: isPytorch(weights) ? fromPytorch(weights, spec) : fitting({ spec, weights }) };
  } catch (error) {
    if (error instanceof RangeError) throw new PlainError('errors.weights.fit', { detail: error.message });
    throw error;
  }
}

/** The weights in the network's order. @throws RangeError where there are others, or fewer, or of other shapes. */
function fitting({ spec, weights }: Network): Weights {
  const wanted = parameterSpecs(spec);
  if (weights.length > wanted.length) throw new RangeError(`${weights.length} tensors for ${wanted.length} parameters`);
  return wanted.map(({ name, shape }) => {
    const tensor = tensorNamed(weights, name);
    if (tensor.shape.join() !== shape.join())
      throw new RangeError(`${name} has the shape [${tensor.shape}] where the layers ask for [${shape}]`);
    return tensor;
  });
}
