import type { Layer } from '../../nets/layers/layer.ts';
import { negateFirstLayer } from '../../nets/negate.ts';
import type { Network, NetworkSpec } from '../../nets/network.ts';
import type { HeroParams } from './schema.ts';

/** Side of the input: the digit's own pixels, nothing around them. */
export const SIDE = 28;

/**
 * A network of 3,892 weights that a page can compute by itself: 5x5x6, halved, 5x5x12, halved, 10. The first layer has no
 * biases, so that with its weights negated it answers the negative of a picture with what it answered the picture, up to the
 * sign, which is all that |x| forgets.
 */
export function heroNetwork({ activation }: Pick<HeroParams, 'activation'>): NetworkSpec {
  const rectified: Layer[] = activation === 'linear' ? [] : [{ kind: 'rectifier', activation }];
  const halved: Layer = { kind: 'pool', by: 'average' };
  return {
    input: [SIDE, SIDE, 1],
    layers: [
      { kind: 'convolution', name: 'conv1', filters: 6, size: 5, biases: false },
      ...rectified,
      halved,
      { kind: 'convolution', name: 'conv2', filters: 12, size: 5 },
      ...rectified,
      halved,
      { kind: 'flatten' },
      { kind: 'dense', name: 'dense1', units: 10 },
    ],
  };
}

/** The network with plus and minus flipped in its first layer. */
export const flipped = ({ spec, weights }: Network): Network => ({ spec, weights: negateFirstLayer(weights) });
