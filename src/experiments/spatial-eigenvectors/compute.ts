import { cosineShapes } from '../../math/cosine-shapes.ts';
import { directionsHolding } from '../../math/energy-directions.ts';
import { subspaceOverlap } from '../../math/subspace-overlap.ts';
import { applies } from '../params.ts';
import type { LayerShare, SpatialFrame, WildShare } from './frame.ts';
import { type SpatialParams, spatialSchema } from './schema.ts';
import { type NetworkTable, SHAPES, type SpatialTables, type WildTable } from './tables.ts';

/** The share of the energy whose directions are counted. */
const ENERGY = 0.9;
/** Side of the filters where there is no choice. */
const SIZE = 5;

type Vectors = readonly Float64Array[];

/** Everything that the figure shows, from the tables. @throws RangeError where they lack the network asked for. */
export function compute(params: SpatialParams, tables: SpatialTables): SpatialFrame {
  return params.source === 'wild' ? ofWild(params, tables) : ofTrained(params, tables);
}

function ofTrained(params: SpatialParams, tables: SpatialTables): SpatialFrame {
  const { source, layer } = params;
  const size = applies(params, spatialSchema.kernel) ? Number(params.kernel) : SIZE;
  const networks = tables.networks.filter((one) => one.kernel === size);
  const [network, other] = networks.filter((one) => one.source === source);
  const untrained = networks.filter((one) => one.source === 'untrained');
  const control = (source === 'untrained' ? untrained[1] : untrained[0]) ?? untrained[0];
  if (!network || !control) throw new RangeError(`No network of ${source} with filters of ${size} x ${size}.`);
  const cosines = cosineShapes(size);
  const [shown, flat] = [network.layers[layer - 1]!, control.layers[layer - 1]!];
  const vectors = split(shown.vectors, size);
  const { width, images, epochs, read, learnt } = network;
  return {
    ...shapesIn(vectors, cosines, size),
    network: { width, images, epochs, read, learnt },
    layers: network.layers.map((one, i) => shareOf(one.vectors, i, untrained, cosines, size)),
    at: layer - 1,
    ...(other && { seeds: subspaceOverlap(vectors, split(other.layers[layer - 1]!.vectors, size), SHAPES) }),
    ...spectra(shown.values, flat.values),
    tiles: shown.tiles,
    products: shown.products,
    productsUntrained: flat.products,
    ...(shown.gabor && { gabor: shown.gabor, gaborUntrained: flat.gabor }),
    wild: wildShares(tables.wild),
  };
}

function ofWild(params: SpatialParams, { wild }: SpatialTables): SpatialFrame {
  const shown = wild[Math.min(params.wild, wild.length) - 1]!;
  const cosines = cosineShapes(SIZE);
  const shares = wildShares(wild);
  const own = shares.filter(({ file }) => file === shown.file);
  const vectors = split(shown.vectors, SIZE);
  const chance = SHAPES / SIZE ** 2;
  return {
    ...shapesIn(vectors, cosines, SIZE),
    named: { file: shown.file, layer: shown.layer, filters: shown.filters },
    layers: own.map(({ shared }) => ({ shared, untrained: [chance, chance] })),
    at: shown.layer - 1,
    ...spectra(shown.values, new Float32Array(shown.values.length).fill(1)),
    wild: shares,
  };
}

/** The shapes themselves, and how much they share with the cosine shapes. */
function shapesIn(vectors: Vectors, cosines: Vectors, size: number) {
  const smooth = cosines.slice(0, SHAPES);
  return {
    step: 1,
    steps: 1,
    epoch: 0,
    size,
    shapes: vectors.map((vector) => Float32Array.from(vector)),
    inside: vectors.map((vector) => subspaceOverlap([vector], smooth, SHAPES) * SHAPES),
    cosines: cosines.slice(0, vectors.length).map((vector) => Float32Array.from(vector)),
    chance: SHAPES / size ** 2,
    shared: subspaceOverlap(vectors, cosines, SHAPES),
  };
}

const spectra = (values: Float32Array, flat: Float32Array) => ({
  values,
  flat,
  held: directionsHolding(values, ENERGY),
  heldFlat: directionsHolding(flat, ENERGY),
});

function shareOf(
  vectors: Float32Array,
  layer: number,
  untrained: readonly NetworkTable[],
  cosines: Vectors,
  size: number,
): LayerShare {
  const share = (of: Float32Array) => subspaceOverlap(split(of, size), cosines, SHAPES);
  const without = untrained.map(({ layers }) => share(layers[layer]!.vectors));
  return { shared: share(vectors), untrained: [Math.min(...without), Math.max(...without)] };
}

const known = new WeakMap<readonly WildTable[], readonly WildShare[]>();

/** All layers in the wild; computed once, for they do not depend on any parameter. */
function wildShares(wild: readonly WildTable[]): readonly WildShare[] {
  const there = known.get(wild);
  if (there) return there;
  const cosines = cosineShapes(SIZE);
  const shares = wild.map(({ file, layer, filters, vectors }) => ({
    file,
    layer,
    filters,
    shared: subspaceOverlap(split(vectors, SIZE), cosines, SHAPES),
  }));
  known.set(wild, shares);
  return shares;
}

/** Vectors that stand one after another. */
function split(vectors: Float32Array, size: number): Vectors {
  const places = size * size;
  return Array.from({ length: vectors.length / places }, (_, i) =>
    Float64Array.from(vectors.subarray(i * places, (i + 1) * places)),
  );
}
