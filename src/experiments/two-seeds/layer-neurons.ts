import { createRandom } from '../../data/random.ts';
import { largestInRows, standardised } from '../../math/correlation.ts';
import { leadingEigen } from '../../math/leading-eigen.ts';
import { crossMomentsOnBackend } from '../../nets/cross-moments.ts';
import { layerIndex, type Network } from '../../nets/network.ts';
import { covarianceOf, layerInputs, type MixingLayer, mixingLayers, neuronRows } from '../natural/layers.ts';
import { first } from '../natural/pictures.ts';
import { imageOf } from './alignment.ts';
import { type Clouds, type NeuronsShown, STRONGEST } from './frame.ts';
import type { AlignedPair, Measuring } from './measure.ts';
import { type Compared, chanceOf, compareNeurons, falling } from './neurons.ts';

/** Test pictures that neurons are compared on, and of these how many are drawn. */
const PROBES = 400;
const DRAWN = 120;

/** What the neurons of two networks have to do with each other, layer by layer, beside what they had before training. */
export async function neuronsOf(
  trained: AlignedPair,
  untrained: AlignedPair,
  measuring: Measuring,
): Promise<readonly NeuronsShown[]> {
  const layers = mixingLayers(trained.networks[0].spec);
  const [after, before] = [await answersOf(trained, measuring), await answersOf(untrained, measuring)];
  const shown: NeuronsShown[] = [];
  for (const [i, layer] of layers.entries()) {
    await measuring.breathe();
    const random = createRandom(measuring.seed, `turned-neurons-${layer.depth}`);
    const { neurons } = layer;
    const answers = { first: after[0][i]!, second: after[1][i]!, neurons };
    const now = await compareNeurons(answers, random);
    const once = await compareNeurons({ first: before[0][i]!, second: before[1][i]!, neurons }, random);
    const rows = rowsOf(trained, layer, i);
    const weights = cosinesOf(rows.first, rows.second, neurons);
    const unlearned = rowsOf(untrained, layer, i);
    shown.push({
      neurons,
      matches: { answers: now.correlations, weights: Float32Array.from(weights) },
      chance: {
        answers: now.chance,
        weights: chanceOf(weights, cosinesOf(rows.second, rows.second, neurons), neurons, random),
      },
      byPermutation: now.byPermutation,
      byRotation: now.byRotation,
      cka: now.cka,
      untrained: {
        best: {
          answers: falling(largestInRows(once.correlations, neurons)),
          weights: falling(largestInRows(cosinesOf(unlearned.first, unlearned.second, neurons), neurons)),
        },
        byPermutation: once.byPermutation,
        byRotation: once.byRotation,
        cka: once.cka,
      },
      clouds: { answers: await answerClouds(answers, now), weights: weightClouds(trained, layer, rows) },
      strongest: {
        first: strongestOf(answers.first, neurons, 1),
        second: strongestOf(answers.second, neurons, 1),
        secondLeast: strongestOf(answers.second, neurons, -1),
      },
    });
  }
  return shown;
}

/** What every neuron of both networks answers, samples x neurons for each layer: after the normalisation. */
async function answersOf({ networks }: AlignedPair, { data, breathe }: Measuring) {
  const probes = first(data.test, PROBES);
  const behind = mixingLayers(networks[0].spec).map(({ name, neurons }) => ({
    reads: layerIndex(networks[0].spec, name) + 1,
    dimension: neurons,
  }));
  const answers = (network: Network) => layerInputs(network, probes, breathe, behind);
  return [await answers(networks[0]), await answers(networks[1])] as const;
}

interface Rows {
  /** A neuron's weights each; the second network's as they stand, and turned to the first's inputs. */
  readonly first: readonly Float64Array[];
  readonly asTheyStand: readonly Float64Array[];
  readonly second: readonly Float64Array[];
}

function rowsOf({ networks, alignments }: AlignedPair, layer: MixingLayer, i: number): Rows {
  const { neurons, dimension } = layer;
  const rows = (network: Network): Float64Array[] => {
    const all = Float64Array.from(neuronRows(network, layer));
    return Array.from({ length: neurons }, (_, n) => all.subarray(n * dimension, (n + 1) * dimension));
  };
  const asTheyStand = rows(networks[1]);
  const matrix = alignments[i]?.matrix;
  return {
    first: rows(networks[0]),
    asTheyStand,
    second: matrix ? asTheyStand.map((row) => imageOf(matrix, row)) : asTheyStand,
  };
}

const inner = (a: Float64Array, b: Float64Array): number => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);

/** Cosines of all pairs, neurons x neurons; 0 with a neuron whose weights are 0. */
function cosinesOf(first: readonly Float64Array[], second: readonly Float64Array[], neurons: number): Float64Array {
  const size = (row: Float64Array): number => Math.sqrt(inner(row, row)) || 1;
  return Float64Array.from({ length: neurons * neurons }, (_, i) => {
    const [a, b] = [first[Math.floor(i / neurons)]!, second[i % neurons]!];
    return inner(a, b) / size(a) / size(b);
  });
}

/** Pictures by the first network's two strongest components; every network's own answers stand for its pictures. */
async function answerClouds(
  { first: one, second: two, neurons }: { first: Float32Array; second: Float32Array; neurons: number },
  { permutation, rotation }: Compared,
): Promise<Clouds> {
  const [a, b] = [standardised(one, neurons), standardised(two, neurons)];
  const { cross } = await crossMomentsOnBackend(a, a, a.length / neurons);
  const axes = leadingEigen(cross, neurons, 2).vectors;
  const places = a.length / neurons / PROBES;
  const point = (values: Float32Array, picture: number): Float64Array => {
    // A place near the middle of every picture.
    const from = Math.floor((picture + 0.5) * places) * neurons;
    return Float64Array.from(values.subarray(from, from + neurons));
  };
  const cloud = (values: Float32Array, matrix?: Float64Array): Float32Array =>
    Float32Array.from(
      Array.from({ length: Math.min(DRAWN, values.length / neurons / places) }, (_, picture) => {
        const at = point(values, picture);
        return axes.map((axis) => inner(axis, matrix ? imageOf(matrix, at) : at));
      }).flat(),
    );
  return { first: cloud(a), before: cloud(b), permuted: cloud(b, permutation), after: cloud(b, rotation) };
}

/** Neurons in the plane of the first network's two leading directions, in units of the initial weights' standard deviation. */
function weightClouds(
  { networks }: AlignedPair,
  layer: MixingLayer,
  { first: one, asTheyStand, second }: Rows,
): Clouds {
  const axes = covarianceOf(networks[0], layer).vectors.slice(0, 2);
  const unit = Math.sqrt(layer.variance);
  const cloud = (rows: readonly Float64Array[]): Float32Array =>
    Float32Array.from(rows.flatMap((row) => axes.map((axis) => inner(axis, row) / unit)));
  return { first: cloud(one), before: cloud(asTheyStand), after: cloud(second) };
}

/** The pictures of which some place gets most from a neuron (least where `sign` is -1), `STRONGEST` for each. */
function strongestOf(answers: Float32Array, neurons: number, sign: 1 | -1): Uint32Array {
  const pictures = Math.min(PROBES, answers.length / neurons);
  const places = answers.length / neurons / pictures;
  const chosen = new Uint32Array(neurons * STRONGEST);
  for (let n = 0; n < neurons; n++) {
    const most = Float64Array.from({ length: pictures }, (_, picture) => {
      let best = Number.NEGATIVE_INFINITY;
      for (let place = 0; place < places; place++)
        best = Math.max(best, sign * answers[(picture * places + place) * neurons + n]!);
      return best;
    });
    const order = Array.from(most, (_, picture) => picture).sort((a, b) => most[b]! - most[a]!);
    chosen.set(order.slice(0, STRONGEST), n * STRONGEST);
  }
  return chosen;
}
