import type { Random } from '../../data/random.ts';
import type { Alignment } from '../../math/procrustes.ts';
import { times, transposed } from '../../math/products.ts';
import type { Inputs } from '../../nets/answers.ts';
import type { Network } from '../../nets/network.ts';
import { align } from '../natural/align.ts';
import { layerInputs, type MixingLayer, mixingLayers, neuronRows } from '../natural/layers.ts';
import { drawNeurons, type Law } from './draw.ts';
import { features, headOf } from './head.ts';
import { withStatistics, withTensor } from './statistics.ts';

type Breathe = () => Promise<void>;

/** The network whose layers are drawn anew, and the pictures that layers are aligned and normalised on. */
export interface Original {
  readonly network: Network;
  readonly probe: Inputs;
  /** What reads the answers of each mixing layer gets of the probe: the mixing layer after it, or the head. */
  readonly behind: readonly Float32Array[];
}

/** A trained network as an original: its normalisations go by the probe, as those of all networks set beside it. */
export async function originalOf(trained: Network, probe: Inputs, breathe: Breathe): Promise<Original> {
  const network = await withStatistics(trained, probe, 1, breathe);
  const layers = mixingLayers(network.spec);
  const inputs = await layerInputs(network, probe, breathe, layers.slice(1));
  return { network, probe, behind: [...inputs, await features(network, probe, breathe)] };
}

export interface Redrawn {
  /** How many layers, from the first, have been drawn. */
  readonly layers: number;
  readonly network: Network;
  /** Variance of the original's channels that the alignment behind the last of them explains; NaN where none was made. */
  readonly explained: number;
}

/**
 * The network with its first layer drawn anew, then its first two, and so on, as Guth et al. (2024, algorithm of section 3)
 * sample a rainbow network: each layer's neurons are drawn in the original's channels and turned into those of the layers
 * drawn before it; `realigned`, what follows is turned too. Normalisations go by the probe throughout.
 */
export async function* redrawn(
  original: Original,
  how: { readonly law: Law; readonly realigned: boolean },
  random: Random,
  breathe: Breathe,
): AsyncGenerator<Redrawn, void, void> {
  const { network: trained, probe } = original;
  let network = trained;
  let turn: Float64Array | undefined;
  for (const layer of mixingLayers(trained.spec)) {
    const drawn = drawNeurons(neuronRows(trained, layer), layer, how.law, random);
    network = withNeurons(network, layer, turned(drawn, layer, turn));
    if (how.realigned) {
      const { network: whole, alignment } = await realigned(original, network, layer.depth, breathe);
      [network, turn] = [whole, alignment.matrix];
      yield { layers: layer.depth, network, explained: alignment.heldOut?.explained ?? 0 };
    } else {
      network = await withStatistics(network, probe, layer.depth, breathe);
      yield { layers: layer.depth, network, explained: Number.NaN };
    }
  }
}

/**
 * A network whose mixing layers up to the `depth`th are not the original's, with the weights that read them, which are the
 * original's, turned into its channels: w A, with the alignment A that takes what they read to what they read before.
 */
export async function realigned(
  { network: trained, probe, behind }: Original,
  changed: Network,
  depth: number,
  breathe: Breathe,
): Promise<{ readonly network: Network; readonly alignment: Alignment }> {
  const next = mixingLayers(trained.spec)[depth];
  const network = await withStatistics(changed, probe, depth, breathe, depth);
  const reads = next
    ? (await layerInputs(network, probe, breathe, [next]))[0]!
    : await features(network, probe, breathe);
  const head = headOf(trained);
  const dimension = next?.dimension ?? head.weights.length / head.biases.length;
  const alignment = await align(reads, behind[depth - 1]!, dimension);
  if (next) {
    const rows = turned(neuronRows(trained, next), next, alignment.matrix);
    return { network: await withStatistics(withNeurons(network, next, rows), probe, depth + 1, breathe), alignment };
  }
  const back = transposed(alignment.matrix, dimension, dimension);
  const weights = times(back, head.weights, dimension, dimension, head.biases.length);
  return { network: { ...network, weights: withTensor(network.weights, 'dense/weights', weights) }, alignment };
}

/** A network with a layer's neurons replaced: `rows` is neurons x dimension. */
const withNeurons = (
  { spec, weights }: Network,
  { name, neurons, dimension }: MixingLayer,
  rows: ArrayLike<number>,
): Network => ({ spec, weights: withTensor(weights, `${name}/weights`, transposed(rows, neurons, dimension)) });

/** Neurons in the channels that a rotation comes from; as they are without one. */
const turned = (
  rows: ArrayLike<number>,
  { neurons, dimension }: MixingLayer,
  turn: Float64Array | undefined,
): ArrayLike<number> => (turn ? times(Float64Array.from(rows), turn, neurons, dimension, dimension) : rows);
