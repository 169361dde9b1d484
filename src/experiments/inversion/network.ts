import type { LenetOptions } from '../../nets/lenet.ts';
import { negateFirstLayer } from '../../nets/negate.ts';
import type { Network } from '../../nets/predict.ts';
import type { NamedTensor, Weights } from '../../nets/weights.ts';
import type { InversionParams } from './schema.ts';

/** The architecture that the parameters ask for. */
export function lenetOptions(params: InversionParams): LenetOptions {
  const { activation, threshold, filters } = params;
  return { activation, threshold, filters, biases: params.biases === 'on' };
}

/** The network as trained. */
export function trained(weights: Weights, params: InversionParams): Network {
  return { weights, options: lenetOptions(params), unrectified: false };
}

/** The network as the live parameters show it. `reflection` is the input scale's c in neg(x) = c - x. */
export function shown(weights: Weights, params: InversionParams, reflection: number): Network {
  const network = trained(weights, params);
  const unrectified = params['drop-rectifier'] === 'on' && params.activation !== 'linear';
  const turned = params.negate === 'on' ? negated(network, params.compensate === 'on' ? reflection : 0) : network;
  return { ...turned, unrectified };
}

/**
 * conv1 with all weights negated. It reads `reflection` - x exactly as the network reads x if its biases take up what the
 * reflection adds: b' = b + c sum(w). Reflection 0 leaves the biases alone.
 */
export function negated(network: Network, reflection: number): Network {
  const { weights, options } = reflection !== 0 ? withBiases(network) : network;
  return { ...network, weights: negateFirstLayer(weights, reflection), options };
}

/** The same function with zero biases where it had none. */
function withBiases({ weights, options }: Network): Pick<Network, 'weights' | 'options'> {
  if (options.biases) return { weights, options };
  const biased = weights.flatMap((tensor): NamedTensor[] => {
    const layer = tensor.name.split('/')[0];
    const tied = layer === 'conv1' && options.filters === 'paired';
    const count = tensor.shape[tensor.shape.length - 1] * (tied ? 2 : 1);
    return [tensor, { name: `${layer}/biases`, shape: [count], values: new Float32Array(count) }];
  });
  return { weights: biased, options: { ...options, biases: true } };
}

/** conv1's filters as they meet the image, filter by filter, 25 each; of a tied pair (w, -w) both. */
export function anchors(weights: Weights, { filters }: Pick<LenetOptions, 'filters'>): Float32Array<ArrayBuffer> {
  const { values, shape } = find(weights, 'conv1/weights');
  const free = shape[3];
  const turned = new Float32Array(values.length * (filters === 'paired' ? 2 : 1));
  for (let k = 0; k < free; k++) {
    for (let i = 0; i < 25; i++) {
      turned[k * 25 + i] = values[i * free + k];
      if (filters === 'paired') turned[(free + k) * 25 + i] = -values[i * free + k];
    }
  }
  return turned;
}

/** conv1's biases, one a filter; zeros where the network has none. */
export function anchorBiases(weights: Weights, filters: number): Float32Array {
  return weights.find(({ name }) => name === 'conv1/biases')?.values.slice() ?? new Float32Array(filters);
}

function find(weights: Weights, name: string): NamedTensor {
  const tensor = weights.find((candidate) => candidate.name === name);
  if (!tensor) throw new RangeError(`the network has no ${name}`);
  return tensor;
}
