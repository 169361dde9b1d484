import { responses } from '../../nets/answers.ts';
import type { Network } from '../../nets/network.ts';
import type { Apart } from './frame.ts';
import type { Language } from './language.ts';

/**
 * How far rewording takes a network's answers: for what it reads (layer 0) and each of the layers `at`, level by level, the
 * mean squared distance between an example and itself reworded there, as a share of that between two random examples
 * (synonymic sensitivity: Cagnetta et al., 2024). 0: the network takes both for the same; 1: it does not know them related.
 */
export async function apartOf(
  network: Network,
  { of, reworded, others }: Language['pairs'],
  at: readonly number[],
  breathe: () => Promise<void>,
): Promise<Apart> {
  const answers = (inputs: Language['pairs']['of']) => responses(network, inputs, [-1, ...at], { breathe });
  const [here, there] = [await answers(of), await answers(others)];
  const anew: Float32Array[][] = [];
  for (const inputs of reworded) anew.push(await answers(inputs));
  return here.map((values, layer) => {
    const random = squaredDistance(values, there[layer]!);
    return anew.map((level) => (random > 0 ? squaredDistance(values, level[layer]!) / random : 0));
  });
}

function squaredDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}
