import { createRandom } from '../../data/random.ts';
import type { Layer } from '../../nets/layers/layer.ts';
import { CLASSES } from '../../nets/lenet.ts';
import { initial, type Network, type NetworkSpec } from '../../nets/network.ts';
import type { ReadingParams } from './schema.ts';

export const SIDE = 28;
/** The layer whose answers are the ten scores. */
export const SCORES = 'scores';

const rectified: Layer = { kind: 'rectifier', activation: 'relu' };
const hidden: readonly Layer[] = [{ kind: 'dense', name: 'hidden', units: 64 }, rectified];
const convolutions: readonly Layer[] = [
  { kind: 'convolution', name: 'conv1', filters: 8, size: 5 },
  rectified,
  { kind: 'pool', by: 'max' },
  { kind: 'convolution', name: 'conv2', filters: 16, size: 5 },
  rectified,
];
const HEADS: Readonly<Record<ReadingParams['head'], readonly Layer[]>> = {
  linear: [{ kind: 'flatten' }],
  hidden: [{ kind: 'flatten' }, ...hidden],
  dense: [...convolutions, { kind: 'pool', by: 'max' }, { kind: 'flatten' }, ...hidden],
  average: [...convolutions, { kind: 'global-average' }],
};

/** From 28 x 28 pixels to ten scores. */
export const networkOf = ({ head }: Pick<ReadingParams, 'head'>): NetworkSpec => ({
  input: [SIDE, SIDE, 1],
  layers: [...HEADS[head], { kind: 'dense', name: SCORES, units: CLASSES }],
});

/** A network of the same kind whose weights were drawn from the seed's own second stream, and never trained. */
export function randomised(params: Pick<ReadingParams, 'head' | 'seed'>): Network {
  const spec = networkOf(params);
  return { spec, weights: initial(spec, createRandom(params.seed, 'randomised')) };
}
