import { fromFloat16 } from '../../math/float16.ts';

/** A tensor as a TF.js manifest names it. */
interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32' | 'bool';
  readonly quantization?:
    | { readonly dtype: 'float16' }
    | { readonly dtype: 'uint8' | 'uint16'; readonly scale: number; readonly min: number };
}

interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, { readonly list?: { readonly i?: readonly string[] } }>>;
}

/** A `model.json` of TF.js's converter, of the kind that holds a graph. */
export interface GraphModel {
  readonly modelTopology: { readonly node?: readonly GraphNode[] };
  readonly weightsManifest: readonly { readonly weights: readonly WeightSpec[] }[];
}

/** A depthwise convolution's filters: size x size x channels x multiplier. */
export interface DepthwiseLayer {
  readonly name: string;
  readonly size: number;
  readonly stride: number;
  readonly filters: number;
  readonly weights: Float64Array;
}

const BYTES = { float32: 4, int32: 4, float16: 2, uint8: 1, uint16: 2, bool: 1 } as const;

/**
 * The depthwise convolutions with square filters of a graph, in its order. `bytes`: all shards, one after another. Values
 * kept as halves, or in 8 or 16 bits with a scale, are read as what they stand for. Filters that the graph computes are
 * left out. Throws RangeError where the shards are shorter or longer than the manifest says.
 */
export function depthwiseLayers(model: GraphModel, bytes: Uint8Array): readonly DepthwiseLayer[] {
  const places = placesOf(model, bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (model.modelTopology.node ?? []).flatMap(({ name, op, input, attr }): DepthwiseLayer[] => {
    if (!/DepthwiseConv2dNative$/.test(op)) return [];
    const place = places.get(input![1]!.split(':')[0]!);
    const [height, width, channels, multiplier] = place?.spec.shape ?? [];
    if (!place || height !== width) return [];
    const stride = Number(attr?.strides?.list?.i?.[1] ?? 1);
    const weights = valuesOf(place.spec, view, place.offset);
    return [{ name, size: height!, stride, filters: channels! * multiplier!, weights }];
  });
}

const count = ({ shape }: WeightSpec): number => shape.reduce((product, n) => product * n, 1);

function placesOf({ weightsManifest }: GraphModel, length: number) {
  const places = new Map<string, { readonly spec: WeightSpec; readonly offset: number }>();
  let offset = 0;
  for (const spec of weightsManifest.flatMap(({ weights }) => weights)) {
    places.set(spec.name, { spec, offset });
    offset += count(spec) * BYTES[spec.quantization?.dtype ?? spec.dtype];
  }
  if (offset !== length) throw new RangeError(`The weights have ${length} bytes, their manifest says ${offset}.`);
  return places;
}

function valuesOf(spec: WeightSpec, view: DataView, offset: number): Float64Array {
  const { quantization, dtype } = spec;
  const read = (i: number): number => {
    if (!quantization) return dtype === 'float32' ? view.getFloat32(offset + 4 * i, true) : Number.NaN;
    if (quantization.dtype === 'float16') return fromFloat16(view.getUint16(offset + 2 * i, true));
    const { scale, min } = quantization;
    const level = quantization.dtype === 'uint8' ? view.getUint8(offset + i) : view.getUint16(offset + 2 * i, true);
    return level * scale + min;
  };
  return Float64Array.from({ length: count(spec) }, (_, i) => read(i));
}
