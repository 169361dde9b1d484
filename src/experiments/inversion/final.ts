import { type Network, Predictor } from '../../nets/predict.ts';
import type { Weights } from '../../nets/weights.ts';
import type { InversionResult } from './frame.ts';
import { readTestSet, type TestSet, versions } from './measure.ts';
import { negated, trained } from './network.ts';
import type { InversionParams } from './schema.ts';

type Accuracies = Pick<
  InversionResult,
  'accuracy.original' | 'accuracy.negative' | 'accuracy.original.negated' | 'accuracy.negative.negated'
>;

/** Four evaluations: both versions of the test set, by the network as trained and with conv1 negated (compensated if the parameters say so). */
export async function finalAccuracies(weights: Weights, params: InversionParams, set: TestSet): Promise<Accuracies> {
  const network = trained(weights, params);
  const turned = negated(network, params.compensate === 'on' ? set.scale.reflection : 0);
  const [original, negative] = await both(network, set);
  const [originalNegated, negativeNegated] = await both(turned, set);
  return {
    'accuracy.original': original,
    'accuracy.negative': negative,
    'accuracy.original.negated': originalNegated,
    'accuracy.negative.negated': negativeNegated,
  };
}

async function both(network: Network, set: TestSet): Promise<[original: number, negative: number]> {
  const predictor = new Predictor(network);
  try {
    const { original, negative } = versions(set.scale, 0);
    const first = await readTestSet(predictor, set, original);
    const second = await readTestSet(predictor, set, negative);
    return [first.accuracy, second.accuracy];
  } finally {
    predictor.dispose();
  }
}
