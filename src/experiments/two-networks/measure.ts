import { bandFor } from '../../math/calibration-table.ts';
import { explainedByAlignment, procrustes } from '../../math/procrustes.ts';
import { learnedDirections } from '../../math/shrinkage.ts';
import { similarityOf } from '../../math/similarity.ts';
import { outputs, shareRight } from '../../nets/answers.ts';
import { crossMomentsOnBackend } from '../../nets/cross-moments.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { Network } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import { calibratedShapes } from '../calibration/table.ts';
import type { Lab } from '../contract.ts';
import type { LayerPair } from '../layer-pair.ts';
import { covarianceOf, layerInputs, type MixingLayer, mixingLayers, neuronRows } from '../natural/layers.ts';
import { first as firstOf, type Pictures } from '../natural/pictures.ts';
import { type PackedPair, unpackPair } from '../packed-pair.ts';
import { statistic } from '../statistics.ts';
import type { OfBoth, Shown, SimilarityBand } from './frame.ts';
import type { Materials } from './lessons.ts';
import { networksIn } from './networks.ts';
import type { TwoNetworksParams } from './schema.ts';

/** Test pictures of the first network that both read, to find the second's channels again in the first's. */
const PROBES = 256;

/** Training pictures of which it is measured how many are read as their labels say, at most. */
const FITTED_OF = 512;

/** Draws behind floor and ceiling, so that a frame stays below 200 kB. */
const DRAWS = { '16': 20, '32': 12, '64': 5 } as const;

interface Measuring {
  readonly params: TwoNetworksParams;
  readonly data: Materials;
  readonly lab: Lab;
  /** Test pictures. */
  readonly count: number;
  readonly losses: Readonly<Record<string, number>>;
}

/** What the two networks in `weights` have in common, layer by layer, and what each reads. */
export async function measure(weights: Weights, { params, data, lab, count, losses }: Measuring): Promise<Shown> {
  const networks = networksIn(weights, params);
  const breathe = () => lab.breathe();
  const layers = mixingLayers(networks[0].spec);
  // The first half of the probe pictures fits the alignment; the other is there to measure it, at the end of a run.
  const half = firstOf(data.first.test, PROBES / 2);
  // Most of a run's first looks find nothing to align: they need not read the probe pictures.
  const turned = layers.filter((layer) => layer.depth > 1 && networks.every((one) => hasLearned(one, layer)));
  const inputs = [
    await layerInputs(networks[0], half, breathe, turned),
    await layerInputs(networks[1], half, breathe, turned),
  ] as const;
  const packing: Promise<Shown['layers'][number]>[] = [];
  for (const layer of layers) {
    const at = turned.indexOf(layer);
    const read = at < 0 ? undefined : ([inputs[0][at]!, inputs[1][at]!] as const);
    const pair = await pairOf(networks, layer, read, params.seed);
    packing.push(statistic(lab, 'packPair', pair, DRAWS[params.width]));
  }
  const share = (network: Network, pictures: Pictures, most: number) =>
    shareRead(network, firstOf(pictures, most), lab);
  const both = async (of: (network: Network, which: 'first' | 'second') => Promise<number>): Promise<OfBoth> => ({
    first: await of(networks[0], 'first'),
    second: await of(networks[1], 'second'),
  });
  const accuracy = await both((network, which) => share(network, data[which].test, count));
  const fitted = await both((network, which) => share(network, data[which].train, Math.min(FITTED_OF, count)));
  const packed = await Promise.all(packing);
  const similarity = packed.map((pair, i) => [`layer${i + 1}`, similarityOf(unpackPair(pair)).similarity] as const);
  return {
    similarity: Object.fromEntries(similarity),
    bands: Object.fromEntries(packed.map((pair, i) => [`layer${i + 1}`, bandOf(pair)])),
    layers: packed,
    accuracy,
    fitted,
    ...(losses.first !== undefined && losses.second !== undefined && { losses: losses as unknown as OfBoth }),
    testImages: Math.min(count, data.first.test.count),
  };
}

/** What S two layers that read like these have where they are drawn from one population; null where nobody simulated it. */
export function bandOf({ neurons, dimension, spectra }: PackedPair): SimilarityBand | null {
  const found = bandFor(calibratedShapes, { neurons, dimension, values: spectra });
  if (!found) return null;
  const [low, middle, high] = found.same;
  return { low, middle, high, rank: [found.trueRank[0], found.trueRank[2]] };
}

function hasLearned(network: Network, layer: MixingLayer): boolean {
  const { values, dimension } = covarianceOf(network, layer);
  return learnedDirections(values, dimension / layer.neurons) > 0;
}

/** `read`: what either layer reads of the same pictures. Layer 1 reads the same in both networks: nothing is to be turned there. */
async function pairOf(
  networks: readonly [Network, Network],
  layer: MixingLayer,
  read: readonly [Float32Array, Float32Array] | undefined,
  seed: number,
): Promise<LayerPair> {
  const { neurons, dimension, variance } = layer;
  const moments = read && (await crossMomentsOnBackend(...read, read[0].length / dimension));
  const [one, two] = networks.map((network) => ({ weights: neuronRows(network, layer), variance }));
  return { neurons, dimension, first: one!, second: two!, seed, ...(moments && { moments }) };
}

async function shareRead(network: Network, pictures: Pictures, lab: Lab): Promise<number> {
  const scores = await outputs(network, pictures, { breathe: () => lab.breathe() });
  return shareRight(scores, pictures.labels, CLASSES);
}

/** How well the alignments do on the half of the probe pictures that they were not fitted on: a cosine a layer but the first. */
export async function explained(weights: Weights, { params, data, lab }: Omit<Measuring, 'count' | 'losses'>) {
  const networks = networksIn(weights, params);
  const probes = firstOf(data.first.test, PROBES);
  const layers = mixingLayers(networks[0].spec);
  const breathe = () => lab.breathe();
  const [one, two] = [await layerInputs(networks[0], probes, breathe), await layerInputs(networks[1], probes, breathe)];
  const cosines: (number | undefined)[] = [];
  for (const [i, { depth, dimension }] of layers.entries()) {
    if (depth === 1) continue;
    const [first, second] = [one[i]!, two[i]!];
    const samples = first.length / dimension / 2;
    const moments = (part: (all: Float32Array) => Float32Array) =>
      crossMomentsOnBackend(part(first), part(second), samples);
    const alignment = procrustes(await moments((all) => all.subarray(0, all.length / 2)));
    const held = await moments((all) => all.subarray(all.length / 2));
    cosines.push(explainedByAlignment(alignment, held)?.cosine);
  }
  return cosines;
}
