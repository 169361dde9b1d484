import { gaborFit } from '../../math/gabor-fit.ts';
import { oneShapeShare } from '../../math/space-channel.ts';
import { spatialEigenvectors } from '../../math/spatial-eigenvectors.ts';
import { thinSvd } from '../../math/thin-svd.ts';
import { tensorNamed, type Weights } from '../../nets/weights.ts';
import { LAYERS } from './network.ts';

/** What is looked at of a layer's filters. */
export interface LayerFilters {
  readonly name: string;
  readonly size: number;
  readonly channels: number;
  readonly filters: number;
  /** size x size x channels x filters, as TF.js lays them out. */
  readonly weights: Float32Array;
}

/** The convolutions of a network. */
export const layersOf = (weights: Weights): readonly LayerFilters[] =>
  LAYERS.map((name) => {
    const { shape, values } = tensorNamed(weights, `${name}/weights`);
    const [size, , channels, filters] = shape as [number, number, number, number];
    return { name, size, channels, filters, weights: values };
  });

/** Filter f of a layer: places x channels. */
export function filterOf({ size, channels, filters, weights }: LayerFilters, f: number): Float64Array {
  return Float64Array.from({ length: size * size * channels }, (_, i) => weights[i * filters + f]!);
}

const every = (layer: LayerFilters): readonly Float64Array[] =>
  Array.from({ length: layer.filters }, (_, f) => filterOf(layer, f));

/** Of every filter the share of its energy in one shape times one weighting of channels. */
export const oneShapeShares = (layer: LayerFilters): number[] =>
  every(layer).map((filter) => oneShapeShare(filter, layer.size ** 2, layer.channels));

/** Of every filter how well a Gabor function fits its main shape in space. */
export const gaborFits = (layer: LayerFilters): number[] =>
  every(layer).map((filter) => gaborFit(mainShape(filter, layer), layer.size));

/** The shape in space, of unit length, of the product that comes nearest to a filter. */
function mainShape(filter: Float64Array, { size, channels }: LayerFilters): Float64Array {
  return thinSvd(filter, size * size, channels).left[0]!;
}

export const shapesOf = (layer: LayerFilters) => spatialEigenvectors(layer.weights, layer.size);
