import type { Network } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { digitBatch } from '../digits-read.ts';
import { training } from '../training/experiment.ts';
import { trainingImages } from '../training/first-pass.ts';
import { measured } from './frame.ts';
import { measure } from './measure.ts';
import { flipped, heroNetwork, SIDE } from './network.ts';
import { type HeroParams, heroSchema } from './schema.ts';

export { measured };

interface Asked {
  readonly params: HeroParams;
  readonly lab: Lab;
  readonly count: number;
}

async function accuracies(network: Network, { params, lab, count }: Asked) {
  return measure(network, await lab.data(params.data, 'test', count), count, () => lab.breathe());
}

const trained = (weights: Weights, params: HeroParams): Network => ({ spec: heroNetwork(params), weights });

/** Trains a small network on digits alone and reads their negatives, with and without its first layer negated. */
export const experiment = training({
  id: 'hero',
  version: 1,
  schema: heroSchema,
  measured,
  data: trainingImages,
  network: heroNetwork,
  lessons(params, train) {
    const { images, ready } = train!;
    return {
      samples: images.count,
      epochs: params.epochs,
      arrived: ready,
      batchOf: (order) => digitBatch(images, order, SIDE),
    };
  },
  measure: (weights, moment) => accuracies(trained(weights, moment.params), moment),
  async result(weights, moment) {
    const network = trained(weights, moment.params);
    const before = await accuracies(network, moment);
    const after = await accuracies(flipped(network), moment);
    return {
      'accuracy.digits': before.digits,
      'accuracy.negatives': before.negatives,
      'accuracy.digits.flipped': after.digits,
      'accuracy.negatives.flipped': after.negatives,
    };
  },
});
