import { type Inputs, responses } from '../../nets/answers.ts';
import type { Network } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';

/** Mean and variance of every channel of some answers; channels lie side by side. */
export function channelStatistics(
  answers: Float32Array,
  channels: number,
): { readonly mean: Float32Array; readonly variance: Float32Array } {
  const count = answers.length / channels;
  const [sums, squares] = [new Float64Array(channels), new Float64Array(channels)];
  for (let i = 0, c = 0; i < answers.length; i++, c = c + 1 === channels ? 0 : c + 1) sums[c]! += answers[i]!;
  const means = sums.map((sum) => sum / count);
  for (let i = 0, c = 0; i < answers.length; i++, c = c + 1 === channels ? 0 : c + 1)
    squares[c]! += (answers[i]! - means[c]!) ** 2;
  return { mean: Float32Array.from(means), variance: Float32Array.from(squares, (sum) => sum / count) };
}

/** A network whose normalisation of that name has these statistics. */
export const withStatistics = (
  weights: Weights,
  name: string,
  { mean, variance }: { readonly mean: Float32Array; readonly variance: Float32Array },
): Weights =>
  weights.map((tensor) => {
    if (tensor.name === `${name}/mean`) return { ...tensor, values: mean };
    return tensor.name === `${name}/variance` ? { ...tensor, values: variance } : tensor;
  });

/**
 * A network with the statistics of its batch normalisations measured anew, first to last, on `pictures`: their running
 * averages lag behind weights that move fast, by which a short training at a high rate seems to have learnt less.
 */
export async function settled(network: Network, pictures: Inputs, breathe?: () => Promise<void>): Promise<Network> {
  const { spec } = network;
  let { weights } = network;
  for (const [i, layer] of spec.layers.entries()) {
    if (layer.kind !== 'batch-norm') continue;
    const [answers] = await responses({ spec, weights }, pictures, [i - 1], { ...(breathe && { breathe }) });
    const channels = weights.find(({ name }) => name === `${layer.name}/mean`)!.values.length;
    weights = withStatistics(weights, layer.name, channelStatistics(answers!, channels));
  }
  return { spec, weights };
}
