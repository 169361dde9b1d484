import { createRandom } from '../../data/random.ts';
import type { Covariance } from '../../math/covariance.ts';
import { overlaps } from '../../math/covariance-cosine.ts';
import { haarFrame } from '../../math/haar-frame.ts';
import { leadingEigen } from '../../math/leading-eigen.ts';
import { learnedDirections } from '../../math/shrinkage.ts';
import { accuracy } from '../../nets/answers.ts';
import { crossMomentsOnBackend } from '../../nets/cross-moments.ts';
import type { Network } from '../../nets/network.ts';
import { clippedAccuracies } from '../natural/clip.ts';
import { covarianceOf, layerInputs, type MixingLayer, mixingLayers } from '../natural/layers.ts';
import { first, type Material } from '../natural/pictures.ts';
import { settled } from '../natural/settled.ts';
import { alignmentOf, type InputAlignment, turnedBy } from './alignment.ts';
import { BASES, type BasisName, type LayerShown, OVERLAPS, type Shown } from './frame.ts';
import { RANKS } from './schema.ts';

/** Training pictures that normalisations take their statistics from, and that alignments are fitted and measured on. */
const STATISTICS = 250;
const PROBES = 400;

export interface Measuring {
  readonly data: Material;
  readonly seed: number;
  /** Test pictures. */
  readonly count: number;
  readonly breathe: () => Promise<void>;
}

/** Both networks of a run as they are compared: with statistics of their own weights, not of those on the way there. */
export async function settledNetworks(
  [one, two]: readonly [Network, Network],
  { data, breathe }: Pick<Measuring, 'data' | 'breathe'>,
): Promise<readonly [Network, Network]> {
  const pictures = first(data.train, STATISTICS);
  return [await settled(one, pictures, breathe), await settled(two, pictures, breathe)];
}

/** How well both read test pictures. */
export async function accuracies(
  [one, two]: readonly [Network, Network],
  { data, count, breathe }: Measuring,
): Promise<Shown> {
  const test = first(data.test, count);
  return {
    first: await accuracy(one, test, test.labels, { breathe }),
    second: await accuracy(two, test, test.labels, { breathe }),
    testImages: test.count,
  };
}

/** Two networks, and how the second's inputs are turned to the first's, layer by layer. */
export interface AlignedPair {
  readonly networks: readonly [Network, Network];
  readonly alignments: readonly (InputAlignment | undefined)[];
  /** What the first network's layers read: samples x dimension. */
  readonly inputs: readonly Float32Array[];
}

export async function alignedPair(
  networks: readonly [Network, Network],
  { data, breathe }: Pick<Measuring, 'data' | 'breathe'>,
): Promise<AlignedPair> {
  const probes = first(data.train, PROBES);
  const inputs = await layerInputs(networks[0], probes, breathe);
  const others = await layerInputs(networks[1], probes, breathe);
  const alignments: (InputAlignment | undefined)[] = [];
  for (const [i, layer] of mixingLayers(networks[0].spec).entries()) {
    await breathe();
    alignments.push(await alignmentOf(others[i]!, inputs[i]!, layer));
  }
  return { networks, alignments, inputs };
}

/** What either network's directions are worth to the first, layer by layer. */
export async function layersOf(
  { networks: [one, two], alignments, inputs }: AlignedPair,
  { data, seed, count, breathe }: Measuring,
): Promise<readonly LayerShown[]> {
  const options = { ranks: RANKS, statistics: first(data.train, STATISTICS), test: first(data.test, count), breathe };
  const shown: LayerShown[] = [];
  for (const [i, layer] of mixingLayers(one.spec).entries()) {
    await breathe();
    const alignment = alignments[i];
    const [own, other] = [covarianceOf(one, layer), covarianceOf(two, layer)];
    const bases: Readonly<Record<BasisName, readonly Float64Array[]>> = {
      own: own.vectors,
      other: alignment ? turnedBy(alignment.matrix, other.vectors) : other.vectors,
      inputs: await strongest(inputs[i]!, layer),
      random: haarFrame(layer.dimension, mostOf(layer), createRandom(seed, `random-directions-${layer.depth}`)),
    };
    const kept: Partial<Record<BasisName, Float32Array>> = {};
    for (const name of BASES) kept[name] = await clippedAccuracies(one, layer, bases[name], options);
    const gamma = layer.dimension / layer.neurons;
    shown.push({
      dimension: layer.dimension,
      directions: [learnedDirections(own.values, gamma), learnedDirections(other.values, gamma)],
      ...(alignment && { aligned: alignment.cosine }),
      kept: kept as LayerShown['kept'],
      overlaps: { before: overlapsOf(own, other.vectors), after: overlapsOf(own, bases.other) },
    });
  }
  return shown;
}

/** As many directions as a layer's weights can span. */
const mostOf = ({ neurons, dimension }: MixingLayer): number => Math.min(neurons, dimension);

/** The directions along which a layer's inputs have most power. */
async function strongest(inputs: Float32Array, layer: MixingLayer): Promise<readonly Float64Array[]> {
  const { dimension } = layer;
  const { cross } = await crossMomentsOnBackend(inputs, inputs, inputs.length / dimension);
  return leadingEigen(cross, dimension, mostOf(layer)).vectors;
}

function overlapsOf({ dimension, values, vectors }: Covariance, others: readonly Float64Array[]): Float32Array {
  const some = (list: readonly Float64Array[]): Covariance => ({ dimension, values, vectors: list.slice(0, OVERLAPS) });
  return Float32Array.from(overlaps(some(vectors), some(others)), Math.abs);
}
