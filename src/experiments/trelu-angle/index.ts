import type { Images } from '../../data/images.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { digitBatch } from '../digits-read.ts';
import { training } from '../training/experiment.ts';
import { measured, passedShare, type Shown } from './frame.ts';
import { measure } from './measure.ts';
import { firstWeights, treluNetwork } from './network.ts';
import { type TreluParams, treluPresets, treluSchema } from './schema.ts';

export { measured, treluPresets as presets };

interface Moment {
  readonly params: TreluParams;
  readonly lab: Lab;
  readonly count: number;
}

async function shown(weights: Weights, { params, lab, count }: Moment): Promise<Shown> {
  const images = await lab.data(params.data, 'test', count);
  const network = { spec: treluNetwork(params), weights };
  return measure(network, params.threshold, { images, count, breathe: () => lab.breathe() });
}

/** Trains a LeNet-5 whose units pass on only what is close enough: TReLU of Kuo (2017), on cosines and on raw responses. */
export const experiment = training({
  id: 'trelu-angle',
  version: 1,
  schema: treluSchema,
  measured,
  data: async (params, lab, looking): Promise<Images | undefined> =>
    looking ? undefined : lab.data(params.data, 'train', params['train-images']),
  network: treluNetwork,
  start: (params, images) => firstWeights(params, images!),
  lessons: (params, images) => ({
    samples: images!.count,
    epochs: params.epochs,
    batchOf: (order) => digitBatch(images!, order),
  }),
  tests: { passing: 500, epoch: 1000 },
  measure: shown,
  async result(weights, moment, { frame }) {
    const { accuracy, angles, active } = frame ?? (await shown(weights, moment));
    return {
      'accuracy.test': accuracy,
      'passed.first': passedShare(angles),
      'active.second': active[1]!,
      'active.third': active[2]!,
      'active.fourth': active[3]!,
    };
  },
});
