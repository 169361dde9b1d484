import { createRandom } from '../../data/random.ts';
import { angleBetween } from '../../math/angle.ts';
import { lenet } from '../../nets/lenet.ts';
import { initial, type NetworkSpec } from '../../nets/network.ts';
import { anchorsOf, tensorNamed, type Weights } from '../../nets/weights.ts';
import { ANCHOR_LAYERS } from './frame.ts';
import type { ClustersParams } from './schema.ts';

/** The network, its last layer named for what it gives. */
export const networkOf = ({ init }: Pick<ClustersParams, 'init'>): NetworkSpec => ({
  ...lenet({ names: ['dense1', 'dense2', 'logits'] }),
  initial: { kind: init },
});

/** Parameters of the convolution layers: where their anchors stay, these do. */
export const ANCHORS = ['conv1/weights', 'conv1/biases', 'conv2/weights', 'conv2/biases'];

/** The weights that the trained network and the one with random anchors start from (stream `init` of the seed); biases 0. */
export const startingWeights = (params: Pick<ClustersParams, 'seed' | 'init'>): Weights =>
  initial(networkOf(params), createRandom(params.seed, 'init'));

/** The length that a random anchor of so many weights has on average (root mean square). */
export const anchorLength = (init: ClustersParams['init'], fanIn: number): number =>
  Math.sqrt(init === 'he' ? 2 : fanIn);

/** Anchors (units x fan-in) in the layout of a tensor, made `length` long. */
export function tensorOfAnchors(anchors: Float32Array, shape: readonly number[], length: number): Float32Array {
  const units = shape[shape.length - 1];
  const fanIn = anchors.length / units;
  return Float32Array.from(
    { length: anchors.length },
    (_, i) => anchors[(i % units) * fanIn + Math.floor(i / units)] * length,
  );
}

/** Degrees between each anchor of a layer in two states of a network. */
export function turnsOf(before: Weights, after: Weights, layer: string): number[] {
  const [then, now] = [before, after].map((weights) => anchorsOf(tensorNamed(weights, `${layer}/weights`)));
  return then.map((anchor, k) => angleBetween(anchor, now[k]));
}

/** Means over the anchors, layer by layer. */
export const meanTurns = (before: Weights, after: Weights): number[] =>
  ANCHOR_LAYERS.map((layer) => {
    const turns = turnsOf(before, after, layer);
    return turns.reduce((sum, turn) => sum + turn, 0) / turns.length;
  });

/** Images to choose from: enough that another seed has other labelled digits, no more than the browser's training set has. */
export const poolSize = (labels: number): number => Math.max(labels, Math.min(10_000, Math.max(1000, 4 * labels)));

/**
 * Which digits of the pool carry labels: drawn at random (stream `chosen` of the seed), as many of each class as can be.
 * All of them where no more are there.
 */
export function chosenImages({ labels }: { readonly labels: Uint8Array }, count: number, seed: number): Uint32Array {
  const order = createRandom(seed, 'chosen').shuffle(Uint32Array.from(labels, (_, i) => i));
  const ranks = new Uint32Array(labels.length);
  const met = new Uint32Array(10);
  for (const i of order) ranks[i] = met[labels[i]]++;
  // A stable sort: among equal ranks the random order stays.
  return order.sort((a, b) => ranks[a] - ranks[b] || 0).slice(0, count);
}
