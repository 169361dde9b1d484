import { INPUT } from '../../nets/lenet.ts';
import { training } from '../training/experiment.ts';
import { measured } from './frame.ts';
import { BATCH, Judging } from './judging.ts';
import { LENET } from './network.ts';
import { decisionPresets, decisionSchema } from './schema.ts';

export { decisionPresets as presets, measured };

const PIXELS = INPUT * INPUT;

/**
 * Trains a LeNet-5, then lets six classifiers decide on its features at every boundary, trained, clustered and random, on
 * pixels and on gradient histograms. Pixels and histograms need no network: they are judged while it learns, one classifier
 * a frame, nearest neighbours first. Streams: `choice`, `init`, `shuffle`, `k-means`, and `<set>/<classifier>...` each.
 */
export const experiment = training({
  id: 'features-and-decision',
  version: 1,
  schema: decisionSchema,
  measured,
  data: (params, lab) => Judging.open(params, lab),
  network: () => LENET,
  lessons: (params, { digits }) => ({
    samples: params['train-images'],
    epochs: params.epochs,
    batch: BATCH,
    batchOf(order) {
      const x = new Float32Array(order.length * PIXELS);
      order.forEach((index, n) => {
        x.set(digits.train.subarray(index * PIXELS, (index + 1) * PIXELS), n * PIXELS);
      });
      return { x, targets: Uint8Array.from(order, (index) => digits.trainLabels[index]!) };
    },
  }),
  // Behind the network's own accuracy.
  tests: { passing: 125, epoch: 125 },
  measure: (weights, { data, place, count }) => data.whileLearning(weights, place.step, count),
  look: false,
  after: (weights, { data }) => data.afterwards(weights),
  result: async (_, { data }) => data.result(),
});
