import { square } from '../../math/square.ts';
import { symmetricEigen } from '../../math/symmetric-eigen.ts';
import { initialVariance } from '../../nets/network.ts';
import { filterOf, gaborFits, type LayerFilters, layersOf, oneShapeShares, shapesOf } from '../joint-filters/layers.ts';
import type { KeptNetwork, StatisticsPlan } from '../statistics-plan.ts';
import { KEPT, type LayerTable, MOSAIC, type NetworkTable, type SpatialTables, type WildTable } from './tables.ts';

/** Which of the figure's sources a condition's networks are. */
const SOURCES: Readonly<Record<string, string>> = {
  'cifar-10': 'cifar10',
  'cifar-100': 'cifar100',
  scenes: 'scenes',
  random: 'random',
  few: 'few',
  untrained: 'untrained',
};

/** Where `npm run wild` keeps its tables, and what the figure takes of them. */
const WILD = 'models/wild/depthwise.json';
interface WildFile {
  readonly size: number;
  readonly networks: readonly {
    readonly file: string;
    readonly layers: readonly { readonly filters: number; readonly moments: readonly number[] }[];
  }[];
}

export const plan: StatisticsPlan = {
  networks: 'joint-filters',
  gather: (networks, read): SpatialTables => ({
    networks: networks.map(tableOf),
    wild: wildTables(read(WILD) as WildFile),
  }),
};

function tableOf({ condition, seed, params, result, network }: KeptNetwork): NetworkTable {
  const source = SOURCES[condition.replace(/-\d$/, '')]!;
  const variances = initialVariance(network.spec);
  return {
    source,
    kernel: Number(params.kernel),
    seed,
    width: Number(params.width),
    images: Number(params['train-images']),
    epochs: Number(params.epochs),
    read: result['accuracy.test']!,
    learnt: result['accuracy.train']!,
    layers: layersOf(network.weights).map((layer, i) =>
      layerTable(layer, variances[`${layer.name}/weights`]!, i === 0),
    ),
  };
}

function layerTable(layer: LayerFilters, variance: number, first: boolean): LayerTable {
  const { values, vectors } = shapesOf(layer);
  return {
    values: Float32Array.from(values, (value) => value / variance),
    vectors: joined(vectors.slice(0, KEPT)),
    products: Float32Array.from(oneShapeShares(layer)),
    ...(first && { gabor: Float32Array.from(gaborFits(layer)) }),
    tiles: tilesOf(layer),
  };
}

/** The first filters, of each the first input channels (of a picture's three all, and more filters), on one scale. */
function tilesOf(layer: LayerFilters): Uint8Array {
  const { size, channels } = layer;
  const across = Math.min(MOSAIC, channels);
  const places = size * size;
  const chosen = Array.from({ length: MOSAIC ** 2 }, (_, i) => {
    const filter = filterOf(layer, Math.floor(i / across));
    return Array.from({ length: places }, (_, place) => filter[place * channels + (i % across)]!);
  }).flat();
  const largest = chosen.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Uint8Array.from(chosen, (value) => Math.round(128 + (127 * value) / largest));
}

function wildTables({ size, networks }: WildFile): WildTable[] {
  const places = size * size;
  return networks.flatMap(({ file, layers }) =>
    layers.map(({ filters, moments }, i) => {
      const { values, vectors } = symmetricEigen(square(moments, places), places);
      const mean = values.reduce((sum, value) => sum + value, 0) / places;
      return {
        file,
        layer: i + 1,
        filters,
        values: Float32Array.from(values, (value) => Math.max(0, value / mean)),
        vectors: joined(vectors.slice(0, KEPT)),
      };
    }),
  );
}

function joined(vectors: readonly Float64Array[]): Float32Array {
  return Float32Array.from(vectors.flatMap((vector) => [...vector]));
}
