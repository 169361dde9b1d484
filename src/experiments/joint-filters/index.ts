import { type Material, material } from '../natural/pictures.ts';
import { training } from '../training/experiment.ts';
import { measured } from './frame.ts';
import { measure } from './measure.ts';
import { jointNetwork } from './network.ts';
import { jointSchema } from './schema.ts';

export { measured };

/** Test pictures behind every accuracy. */
const TESTED = 500;

/** Trains a network whose filters are learnt in space and channels together, and takes the shapes that they are made of apart. */
export const experiment = training({
  id: 'joint-filters',
  version: 1,
  schema: jointSchema,
  measured,
  data: ({ data, labels, 'train-images': count }, lab): Promise<Material> =>
    material(lab, { data, count, size: 'whole', labels: labels === 'true' ? labels : 'random-a' }, TESTED),
  network: jointNetwork,
  teaching: () => ({ optimiser: { kind: 'sgd', momentum: 0.9 } }),
  lessons: ({ epochs }, { train }) => ({
    samples: train.count,
    epochs,
    batchOf: (order) => ({ x: train.pick(order), targets: Uint8Array.from(order, (i) => train.labels[i]!) }),
  }),
  tests: { passing: 200, epoch: TESTED, most: TESTED },
  measure: (weights, { params, data, count }) => measure({ spec: jointNetwork(params), weights }, data, count),
  look: false,
  result: async (weights, { params, data, count }, { frame }) =>
    frame ?? measure({ spec: jointNetwork(params), weights }, data, count),
});
