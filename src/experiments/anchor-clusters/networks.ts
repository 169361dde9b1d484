import { createRandom } from '../../data/random.ts';
import { initSequential, parameterShapes, type SequentialSpec } from '../../nets/sequential.ts';
import { lenetSpec } from '../../nets/sequential-lenet.ts';
import type { NamedTensor, Weights } from '../../nets/weights.ts';
import type { ClustersParams } from './schema.ts';

/** The network, its last layer named for what it gives. */
export const NETWORK = lenetSpec(['dense1', 'dense2', 'logits']);

/** Values that the convolution layers hand on. */
export const FEATURES = 400;

/** The part that decides, on features: all that learns where the anchors stay. */
export const DECISION: SequentialSpec = { input: [FEATURES], layers: NETWORK.layers.slice(2) };

/** The convolution layers of a network, or all the others. */
export const convolutions = (weights: Weights): Weights => weights.filter(({ name }) => name.startsWith('conv'));
export const decision = (weights: Weights): Weights => weights.filter(({ name }) => !name.startsWith('conv'));

/** The weights that the trained network and the one with random anchors start from (stream `init` of the seed); biases 0. */
export function startingWeights({ seed, init }: Pick<ClustersParams, 'seed' | 'init'>): Weights {
  const random = createRandom(seed, 'init');
  if (init === 'he') return initSequential(NETWORK, random);
  return parameterShapes(NETWORK).map(({ name, shape }) => {
    const values = new Float32Array(shape.reduce((a, b) => a * b, 1));
    if (shape.length > 1) for (let i = 0; i < values.length; i++) values[i] = random.normal();
    return { name, shape, values };
  });
}

/** The length that a random anchor of so many weights has on average (root mean square). */
export const anchorLength = (init: ClustersParams['init'], fanIn: number): number =>
  Math.sqrt(init === 'he' ? 2 : fanIn);

/** The anchors of a layer: one a neuron, as long as its fan-in. */
export function anchorsOf({ shape, values }: NamedTensor): Float32Array[] {
  const units = shape[shape.length - 1];
  const fanIn = values.length / units;
  return Array.from({ length: units }, (_, k) => {
    const anchor = new Float32Array(fanIn);
    for (let i = 0; i < fanIn; i++) anchor[i] = values[i * units + k];
    return anchor;
  });
}

/** The same in the layout of a tensor: anchors (units x fan-in) made `length` long. */
export function tensorOfAnchors(anchors: Float32Array, shape: readonly number[], length: number): Float32Array {
  const units = shape[shape.length - 1];
  const fanIn = anchors.length / units;
  return Float32Array.from(
    { length: anchors.length },
    (_, i) => anchors[(i % units) * fanIn + Math.floor(i / units)] * length,
  );
}

export const tensorNamed = (weights: Weights, name: string): NamedTensor => {
  const found = weights.find((tensor) => tensor.name === name);
  if (!found) throw new RangeError(`a network without ${name}`);
  return found;
};
