import type { Images } from '../../data/images.ts';
import type { Lab } from '../contract.ts';
import { training } from '../training/experiment.ts';
import { measured } from './frame.ts';
import { type InputScale, inputScale, makeBatch } from './input.ts';
import { look } from './look.ts';
import { finalAccuracies, measure, type TestSet } from './measure.ts';
import { networkOf } from './network.ts';
import { type InversionParams, inversionPresets, inversionSchema } from './schema.ts';

export { inversionPresets as presets, measured };

interface Material {
  /** Missing where nothing is trained. */
  readonly train?: Images;
  readonly scale: InputScale;
}

interface Moment {
  readonly params: InversionParams;
  readonly data: Material;
  readonly lab: Lab;
  readonly count: number;
}

/** No more test images than are needed now: the first frames need not wait for the rest. */
async function testSet({ params, data, lab, count }: Moment): Promise<TestSet> {
  const test = await lab.data(params.data, 'test', Math.max(count, params.digit + 1));
  return { test, scale: data.scale, count, breathe: () => lab.breathe() };
}

/** Trains a LeNet-5 on digits and reads their negatives, with and without its first layer negated (Kuo 2016). */
export const experiment = training({
  id: 'inversion',
  version: 1,
  schema: inversionSchema,
  measured,
  async data(params, lab, looking): Promise<Material> {
    const train = looking ? undefined : await lab.data(params.data, 'train', params['train-images']);
    return { train, scale: await inputScale(params, lab) };
  },
  network: networkOf,
  lessons: (params, { train, scale }) => ({
    samples: (params['trained-on'] === 'both' ? 2 : 1) * train!.count,
    epochs: params.epochs,
    batchOf: (order) => makeBatch(train!, order, scale.table),
  }),
  tests: { passing: 500, epoch: 2000 },
  measure: async (weights, moment) => measure(weights, moment.params, await testSet(moment)),
  look: async (weights, moment) => look(weights, moment.params, moment.lab, await testSet(moment)),
  result: async (weights, moment) => finalAccuracies(weights, moment.params, await testSet(moment)),
});
