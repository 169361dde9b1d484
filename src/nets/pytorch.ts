import { stepOf } from './layers/index.ts';
import { type Shape, sizeOf } from './layers/kind.ts';
import type { Layer } from './layers/layer.ts';
import { type Network, type NetworkSpec, parameterSpecs } from './network.ts';
import { type NamedTensor, tensorNamed, type Weights } from './weights.ts';

/**
 * PyTorch's names and axes. `conv1/weights` [h, w, in, out] is `conv1.weight` [out, in, h, w], a dense layer's [in, out] is
 * [out, in]; of a normalisation `weight`, `bias`, `running_mean`, `running_var` (`num_batches_tracked` is filled in by
 * PyTorch where it is missing). We flatten pictures row by row with channels last, PyTorch channel by channel: what reads a
 * flattened picture has its inputs in PyTorch's order. A locally connected layer, which PyTorch does not have, keeps its
 * axes.
 */
const NAMES: Readonly<Record<string, string>> = {
  weights: 'weight',
  biases: 'bias',
  scale: 'weight',
  shift: 'bias',
  mean: 'running_mean',
  variance: 'running_var',
};

/** How one parameter stands in PyTorch's file: under which name, with which axes, and which of our values comes where. */
interface Place {
  readonly name: string;
  readonly shape: readonly number[];
  /** Of every value in PyTorch's order, its index in ours. */
  readonly from: Uint32Array;
}

/** Whether weights have PyTorch's names: ours have a stroke before the last part, PyTorch's a dot. */
export const isPytorch = (weights: Weights): boolean =>
  weights.length > 0 && weights.every(({ name }) => /\.(weight|bias|running_mean|running_var)$/.test(name));

/** A network's weights in PyTorch's names and axes, in the order of the layers. @throws RangeError where they are not its. */
export function toPytorch({ spec, weights }: Network): Weights {
  const places = placesOf(spec);
  return parameterSpecs(spec).map(({ name, shape }, i): NamedTensor => {
    const { values } = fitting(tensorNamed(weights, name), shape);
    const place = places[i]!;
    return { name: place.name, shape: place.shape, values: Float32Array.from(place.from, (at) => values[at]!) };
  });
}

/** The weights of a network from a file in PyTorch's names and axes. @throws RangeError where they are not its. */
export function fromPytorch(weights: Weights, spec: NetworkSpec): Weights {
  const places = placesOf(spec);
  if (weights.length > places.length) throw new RangeError(`${weights.length} tensors for ${places.length} parameters`);
  return parameterSpecs(spec).map(({ name, shape }, i): NamedTensor => {
    const place = places[i]!;
    const { values } = fitting(tensorNamed(weights, place.name), place.shape);
    const ours = new Float32Array(values.length);
    for (const [there, here] of place.from.entries()) ours[here] = values[there]!;
    return { name, shape, values: ours };
  });
}

/**
 * Of every weight of a neuron in PyTorch's order ([in, h, w] of a convolution), its place in ours ([h, w, in]), for each
 * convolution and dense layer, by the name of its weights.
 */
export function inputOrders(spec: NetworkSpec): ReadonlyMap<string, Uint32Array> {
  const places = placesOf(spec);
  return new Map(
    parameterSpecs(spec).flatMap(({ name, shape }, i) => {
      const units = shape.at(-1)!;
      // The first unit's weights: every other one's lie beside them.
      const first = places[i]!.from.subarray(0, sizeOf(shape) / units);
      return name.endsWith('/weights') ? [[name, first.map((at) => at / units)] as const] : [];
    }),
  );
}

function fitting(tensor: NamedTensor, shape: readonly number[]): NamedTensor {
  if (tensor.shape.join() === shape.join()) return tensor;
  throw new RangeError(`${tensor.name} has the shape [${tensor.shape}] where the layers ask for [${shape}]`);
}

/** Every parameter's place, in the order of `parameterSpecs`. */
const placesOf = ({ input, layers }: NetworkSpec): readonly Place[] => placesIn(layers, input);

function placesIn(layers: readonly Layer[], input: Shape): readonly Place[] {
  let shape = input;
  /** The picture whose flattened values the features are, where they are. */
  let flattened: Shape | undefined;
  return layers.flatMap((layer) => {
    const { kind } = stepOf(layer);
    const read = shape;
    shape = kind.output(layer, read);
    const order = read.length === 3 ? read : flattened;
    // What is done feature by feature leaves their order as it is.
    const keeps = layer.kind === 'flatten' || layer.kind === 'rectifier' || layer.kind === 'batch-norm';
    flattened = keeps && shape.length === 1 ? order : undefined;
    if (layer.kind === 'sampler') return placesIn(layer.localisation, read);
    return kind.parameters(layer, read).map((parameter) => placeOf(layer, parameter, read, order));
  });
}

function placeOf(
  layer: Layer,
  { name, shape }: { readonly name: string; readonly shape: readonly number[] },
  read: Shape,
  order: Shape | undefined,
): Place {
  const stroke = name.lastIndexOf('/');
  const named = `${name.slice(0, stroke)}.${NAMES[name.slice(stroke + 1)]}`;
  const whole = { name: named, shape, from: Uint32Array.from({ length: sizeOf(shape) }, (_, i) => i) };
  const isMatrix = layer.kind === 'dense' && shape.length === 2;
  if (layer.kind === 'convolution' && shape.length === 4) return filters(named, shape);
  if (isMatrix) {
    const [features, units] = shape as [number, number];
    const columns = inPytorchOrder(features, order);
    const from = Uint32Array.from({ length: features * units }, (_, i) => {
      const [unit, column] = [Math.floor(i / features), i % features];
      return columns[column]! * units + unit;
    });
    return { name: named, shape: [units, features], from };
  }
  if (layer.kind === 'batch-norm' && read.length === 1) return { ...whole, from: inPytorchOrder(shape[0]!, order) };
  return whole;
}

/** [h, w, in, out] as [out, in, h, w]. */
function filters(name: string, shape: readonly number[]): Place {
  const [h, w, channels, out] = shape as [number, number, number, number];
  const from = Uint32Array.from({ length: h * w * channels * out }, (_, i) => {
    const [column, row] = [i % w, Math.floor(i / w) % h];
    const [c, k] = [Math.floor(i / (w * h)) % channels, Math.floor(i / (w * h * channels))];
    return ((row * w + column) * channels + c) * out + k;
  });
  return { name, shape: [out, channels, h, w], from };
}

/** Of every flattened feature in PyTorch's order, its index in ours. */
function inPytorchOrder(features: number, picture: Shape | undefined): Uint32Array {
  if (!picture) return Uint32Array.from({ length: features }, (_, i) => i);
  const [h, w, channels] = picture as [number, number, number];
  return Uint32Array.from({ length: features }, (_, i) => (i % (h * w)) * channels + Math.floor(i / (h * w)));
}
