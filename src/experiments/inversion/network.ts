import { type LenetOptions, lenet, unrectified } from '../../nets/lenet.ts';
import { negateFirstLayer } from '../../nets/negate.ts';
import { type Network, parameterSpecs } from '../../nets/network.ts';
import { type NamedTensor, tensorNamed, type Weights } from '../../nets/weights.ts';
import type { InversionParams } from './schema.ts';

/** The architecture that the parameters ask for. */
const optionsOf = ({ activation, threshold, filters, biases, pooling, ...params }: InversionParams): LenetOptions => ({
  activation,
  threshold,
  filters,
  biases: biases === 'on',
  ...(activation !== 'linear' && { pooling }),
  initial: { kind: params.init, factor: params['init-factor'] },
});

export const networkOf = (params: InversionParams) => lenet(optionsOf(params));

/** The network as trained. */
export const trained = (weights: Weights, params: InversionParams): Network => ({ spec: networkOf(params), weights });

/** The network as the live parameters show it. `reflection` is the input scale's c in neg(x) = c - x. */
export function shown(weights: Weights, params: InversionParams, reflection: number): Network {
  const turned =
    params.negate === 'on'
      ? negated(weights, params, params.compensate === 'on' ? reflection : 0)
      : trained(weights, params);
  const dropped = params['drop-rectifier'] === 'on' && params.activation !== 'linear';
  return dropped ? { ...turned, spec: unrectified(turned.spec) } : turned;
}

/**
 * conv1 with all weights negated. It reads `reflection` - x exactly as the network reads x if its biases take up what the
 * reflection adds: b' = b + c sum(w). Reflection 0 leaves the biases alone.
 */
export function negated(weights: Weights, params: InversionParams, reflection: number): Network {
  if (reflection === 0 || params.biases === 'on')
    return { spec: networkOf(params), weights: negateFirstLayer(weights, reflection) };
  // The same function with zero biases where it had none.
  const spec = lenet({ ...optionsOf(params), biases: true });
  const biased = parameterSpecs(spec).map(
    ({ name, shape }): NamedTensor =>
      weights.find((tensor) => tensor.name === name) ?? {
        name,
        shape,
        values: new Float32Array(shape[0]!),
      },
  );
  return { spec, weights: negateFirstLayer(biased, reflection) };
}

/** conv1's filters as they meet the image, filter by filter, 25 each; of a tied pair (w, -w) both. */
export function anchors(weights: Weights, filters: InversionParams['filters'] = 'six'): Float32Array<ArrayBuffer> {
  const { values, shape } = tensorNamed(weights, 'conv1/weights');
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
