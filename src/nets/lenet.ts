import type { Activation } from './activation.ts';
import type { Initial } from './initial.ts';
import type { Convolution, Dense, Layer } from './layers/layer.ts';
import type { NetworkSpec } from './network.ts';

/** Which first-layer filters: six, twelve, or six with their six negatives tied to them (w and -w). */
export type Filters = 'six' | 'twelve' | 'paired';

export interface LenetOptions {
  /** ReLU unless told. */
  readonly activation?: Activation;
  /** Of `trelu`; 0 unless told. */
  readonly threshold?: number;
  /** Six unless told. */
  readonly filters?: Filters;
  /** Off: no layer has a bias. */
  readonly biases?: boolean;
  /** How blocks of 2 x 2 are put together: maxima unless told, or, where nothing rectifies, means. */
  readonly pooling?: 'max' | 'average';
  /** How first weights are drawn; after He et al. unless told. */
  readonly initial?: Initial;
  /** Of the hidden layers. */
  readonly response?: Dense['response'];
  /** What the dense layers are called. */
  readonly names?: readonly [first: string, second: string, last: string];
}

/** Side of the input: a 28x28 picture with two pixels of background around it. */
export const INPUT = 32;
export const CLASSES = 10;
const DENSE = ['dense1', 'dense2', 'dense3'] as const;
/** Layers with weights, under the names that they have unless told. */
export const LAYERS = ['conv1', 'conv2', ...DENSE] as const;

/** Number of first-layer maps: the twelve of `paired` come from six free filters. */
export const maps = (filters: Filters): number => (filters === 'six' ? 6 : 12);

/**
 * LeNet-5 as drawn in Kuo, IEEE SPM 34(3), 2017, p. 83: 32x32 in, 5x5 filters, 2x2 pooling, sixteen 5x5 filters over all
 * maps, 2x2 pooling, 400-120-84-10. Maxima are pooled, or, where nothing rectifies, means. Parameters: six 61,706, twelve
 * 64,262. `paired` (64,112) has 6 free filters, whose negatives make maps 7 to 12, and a bias for each of the 12 maps: any
 * choice of biases keeps f(-W, -x) = f(W, x), because negating W and x leaves both responses w.x + b and -w.x + b' as
 * they are. First weights after He et al. (2015): six times the variance of PyTorch's default, under which `trelu` starts
 * below its threshold everywhere and never learns; from one draw of this kind all six rectifiers do.
 */
export function lenet(options: LenetOptions = {}): NetworkSpec {
  const { activation = 'relu', threshold = 0, filters = 'six', biases = true, response, names = DENSE } = options;
  const { pooling = activation === 'linear' ? 'average' : 'max', initial } = options;
  const own = { ...(biases ? {} : { biases }), ...(response && { response }) };
  const rectified: Layer[] =
    activation === 'linear' ? [] : [{ kind: 'rectifier', activation, ...(activation === 'trelu' && { threshold }) }];
  const halved: Layer = { kind: 'pool', by: pooling };
  const conv = (name: string, count: number, paired = false): Convolution => ({
    kind: 'convolution',
    name,
    filters: count,
    size: 5,
    ...own,
    ...(paired && { paired }),
  });
  const [first, second, last] = names;
  return {
    input: [INPUT, INPUT, 1],
    ...(initial && { initial }),
    layers: [
      filters === 'paired' ? conv('conv1', 6, true) : conv('conv1', maps(filters)),
      ...rectified,
      halved,
      conv('conv2', 16),
      ...rectified,
      halved,
      { kind: 'flatten' },
      { kind: 'dense', name: first, units: 120, ...own },
      ...rectified,
      { kind: 'dense', name: second, units: 84, ...own },
      ...rectified,
      { kind: 'dense', name: last, units: CLASSES, ...(biases ? {} : { biases }) },
    ],
  };
}

/** The same list with nothing rectified, the poolings as they are: the sign confusion, in a network trained with a rectifier. */
export const unrectified = (spec: NetworkSpec): NetworkSpec => ({
  ...spec,
  layers: spec.layers.filter(({ kind }) => kind !== 'rectifier'),
});
