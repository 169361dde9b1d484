import { createRandom } from '../../data/random.ts';
import { initial, type Network } from '../../nets/network.ts';
import { zooNetwork } from './network.ts';
import type { ZooParams } from './schema.ts';

/** A network of the zoo before its first step: all there is of one that is not trained. */
export const untrained = (params: ZooParams): Network => {
  const spec = zooNetwork(params);
  return { spec, weights: initial(spec, createRandom(params.seed, 'init')) };
};
