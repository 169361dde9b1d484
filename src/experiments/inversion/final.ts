import { answering } from '../../nets/answers.ts';
import type { Network } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import { readTestSet, type TestSet, versions } from './measure.ts';
import { negated, trained } from './network.ts';
import type { InversionParams } from './schema.ts';

/** Four evaluations: both versions of the test set, by the network as trained and with conv1 negated (compensated if the parameters say so). */
export async function finalAccuracies(weights: Weights, params: InversionParams, set: TestSet) {
  const turned = negated(weights, params, params.compensate === 'on' ? set.scale.reflection : 0);
  const [original, negative] = await both(trained(weights, params), set);
  const [originalNegated, negativeNegated] = await both(turned, set);
  return {
    'accuracy.original': original,
    'accuracy.negative': negative,
    'accuracy.original.negated': originalNegated,
    'accuracy.negative.negated': negativeNegated,
  };
}

function both(network: Network, set: TestSet): Promise<[original: number, negative: number]> {
  const { original, negative } = versions(set.scale, 0);
  return answering(network, async (answers) => {
    const first = await readTestSet(answers, set, original);
    return [first.accuracy, (await readTestSet(answers, set, negative)).accuracy];
  });
}
