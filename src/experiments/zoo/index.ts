import { type Material, material } from '../natural/pictures.ts';
import { training } from '../training/experiment.ts';
import { DEPTHS, measured } from './frame.ts';
import { measure } from './measure.ts';
import { zooNetwork } from './network.ts';
import { zooSchema } from './schema.ts';

export { measured };

const TESTED = 2000;

/**
 * Whether the network is looked at after this step: at the start, at the end, and at steps that stand evenly on a
 * logarithmic axis, two for every doubling; looking at it takes as long as training it on thousands of pictures.
 */
export function isMoment(step: number, steps: number): boolean {
  const every = Math.max(8, Math.ceil(steps / 40));
  if (step <= every || step === steps) return true;
  return Math.floor(2 * Math.log2(step)) > Math.floor(2 * Math.log2(step - every));
}

/** Grows one network of chapter 3 and says what its neurons are like, layer by layer. */
export const experiment = training({
  id: 'zoo',
  version: 1,
  schema: zooSchema,
  measured,
  data: (params, lab): Promise<Material> =>
    material(lab, { ...params, count: params['train-images'] }, Math.min(TESTED, lab.testImages)),
  network: zooNetwork,
  teaching: () => ({ optimiser: { kind: 'sgd', momentum: 0.9 } }),
  lessons: (params, { train }) => ({
    samples: train.count,
    epochs: params.epochs,
    batchOf: (order) => ({ x: train.pick(order), targets: Uint8Array.from(order, (i) => train.labels[i]!) }),
  }),
  tests: { passing: 500, epoch: TESTED, most: TESTED },
  async measure(weights, { params, data, lab, count, place }) {
    if (!isMoment(place.step, place.steps)) return undefined;
    return measure({ spec: zooNetwork(params), weights }, data, count, () => lab.breathe());
  },
  async result(weights, { params, data, lab, count }) {
    const network = { spec: zooNetwork(params), weights };
    const { test, fitted, layers } = await measure(network, data, count, () => lab.breathe());
    const each = DEPTHS.flatMap((depth) => {
      const layer = layers[depth - 1];
      return [
        [`directions.layer${depth}`, layer?.directions ?? 0],
        [`rank.layer${depth}`, layer?.meanRank ?? 0],
      ];
    });
    return { 'accuracy.test': test, 'accuracy.fitted': fitted, ...Object.fromEntries(each) };
  },
});
