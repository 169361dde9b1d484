import type { ImageStream } from '../../data/open.ts';
import type { Lab } from '../contract.ts';
import { training } from '../training/experiment.ts';
import { imagesArriving } from '../training/first-pass.ts';
import { measured } from './frame.ts';
import { type InputScale, inputScale, makeBatch } from './input.ts';
import { look } from './look.ts';
import { finalAccuracies, measure, type TestSet } from './measure.ts';
import { networkOf } from './network.ts';
import { type InversionParams, inversionPresets, inversionSchema } from './schema.ts';

export { inversionPresets as presets, measured };

interface Material {
  /** Missing where nothing is trained. */
  readonly train?: ImageStream;
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
    const train = looking ? undefined : await imagesArriving(lab, params.data, 'train', params['train-images']);
    return { train, scale: await inputScale(params, lab) };
  },
  network: networkOf,
  teaching: ({ optimiser }) => (optimiser === 'sgd' ? { optimiser: { kind: 'sgd', momentum: 0.9 } } : {}),
  lessons(params, { train, scale }) {
    const { images, ready } = train!;
    const both = params['trained-on'] === 'both';
    return {
      samples: (both ? 2 : 1) * images.count,
      epochs: params.epochs,
      // Negatives stand behind all originals: a first pass in the images' own order would part the two.
      ...(!both && { arrived: ready }),
      batchOf: (order) => makeBatch(images, order, scale.table),
    };
  },
  tests: { passing: 500, epoch: 2000 },
  measure: async (weights, moment) => measure(weights, moment.params, await testSet(moment)),
  look: async (weights, moment) => look(weights, moment.params, moment.lab, await testSet(moment)),
  result: async (weights, moment) => finalAccuracies(weights, moment.params, await testSet(moment)),
});
