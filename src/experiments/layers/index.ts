import type { Images } from '../../data/images.ts';
import { accuracy } from '../../nets/answers.ts';
import type { Weights } from '../../nets/weights.ts';
import { digitBatch, digitsRead } from '../digits-read.ts';
import { training } from '../training/experiment.ts';
import { trainingImages } from '../training/first-pass.ts';
import { measured } from './frame.ts';
import { layersNetwork } from './networks.ts';
import { type LayersParams, layersSchema } from './schema.ts';

export { measured };

/** Trains one of the networks that the figure `layers` takes apart: with pooling, without it, with strides, or dense. */
export const experiment = training({
  id: 'layers',
  version: 1,
  schema: layersSchema,
  measured,
  data: trainingImages,
  network: layersNetwork,
  lessons(params, train) {
    const { images, ready } = train!;
    return {
      samples: images.count,
      epochs: params.epochs,
      arrived: ready,
      rates: { kind: 'cosine' },
      batchOf: (order) => digitBatch(images, order),
    };
  },
  async measure(weights, { params, lab, count }) {
    return { accuracy: await read(weights, params, await lab.data(params.data, 'test', count)) };
  },
  async result(weights, { params, lab, count }) {
    return { 'accuracy.test': await read(weights, params, await lab.data(params.data, 'test', count)) };
  },
});

const read = (weights: Weights, params: LayersParams, test: Images): Promise<number> =>
  accuracy({ spec: layersNetwork(params), weights }, digitsRead(test), test.labels);
