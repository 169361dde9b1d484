import type { Images } from '../../data/images.ts';
import type { ImageStream } from '../../data/open.ts';
import { channelMoments, standardTables, writePictures } from '../../data/pictures.ts';
import { accuracy } from '../../nets/answers.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { training } from '../training/experiment.ts';
import { imagesArriving } from '../training/first-pass.ts';
import { KINDS, type Kind, measured } from './frame.ts';
import { firstLayer } from './measure.ts';
import { FIRST, networkOf, startOf } from './network.ts';
import { type FiltersFormingParams, filtersFormingPresets, filtersFormingSchema } from './schema.ts';

export { filtersFormingPresets as presets, measured };

interface Material {
  /** Missing where nothing is trained. */
  readonly train?: ImageStream;
  /** How bytes become numbers: every channel of mean 0 and standard deviation 1. */
  readonly tables: Float32Array;
}

/** Test pictures of every set that a page can have. */
const TEST_IMAGES = 2000;
/** More steps from few pictures than the usual 64 would give. */
const BATCH = 32;
/** Training pictures that mean and standard deviation are taken from: the same ones for every run and every look. */
const MOMENT_IMAGES = 1000;

const sourceOf = ({ data }: FiltersFormingParams) =>
  data === 'cifar-10' || data === 'scenes' ? (`${data}-16` as const) : data;

/**
 * Trains a small network and watches the filters of its first layer; or leaves them as they were given and trains the rest.
 * SGD with momentum and weight decay, so that what nothing is gained by fades; its rate falls as half a cosine.
 */
export const experiment = training({
  id: 'filters-forming',
  version: 1,
  schema: filtersFormingSchema,
  measured,
  async data(params, lab, looking): Promise<Material> {
    const source = sourceOf(params);
    const train = looking ? undefined : await imagesArriving(lab, source, 'train', params['train-images']);
    const tables = standardTables(channelMoments(await lab.data(source, 'train', MOMENT_IMAGES)));
    return { ...(train && { train }), tables };
  },
  network: networkOf,
  start: startOf,
  teaching: ({ first }) => ({
    optimiser: { kind: 'sgd', momentum: 0.9, weightDecay: 0.002 },
    ...(first !== 'learned' && { frozen: [FIRST] }),
  }),
  lessons(params, { train, tables }) {
    const { images, ready } = train!;
    return {
      samples: images.count,
      epochs: params.epochs,
      batch: BATCH,
      rates: { kind: 'cosine' },
      arrived: ready,
      batchOf: (order) => ({
        x: writePictures(images, order, tables),
        targets: Uint8Array.from(order, (i) => images.labels[i]!),
      }),
    };
  },
  tests: { passing: 500, epoch: 1000, most: TEST_IMAGES },
  async measure(weights, { params, data, lab, count }) {
    const source = await lab.data(sourceOf(params), 'test', count);
    return {
      accuracy: await accuracyOf(weights, params, source, data.tables, lab),
      testImages: count,
      ...firstLayer(weights, startOf(params)),
    };
  },
  async result(weights, { params, data, lab, count }, { frame }) {
    const { turned, grown, kinds } = frame ?? firstLayer(weights, startOf(params));
    const share = (kind: Kind): number => mean(kinds.map((k) => Number(KINDS[k] === kind)));
    const test = await lab.data(sourceOf(params), 'test', count);
    return {
      accuracy: frame?.accuracy ?? (await accuracyOf(weights, params, test, data.tables, lab)),
      cosine: mean(turned),
      grown: mean(grown),
      'kind.edge': share('edge'),
      'kind.blob': share('blob'),
      'kind.none': share('none'),
    };
  },
});

function accuracyOf(
  weights: Weights,
  params: FiltersFormingParams,
  test: Images,
  tables: Float32Array,
  lab: Pick<Lab, 'breathe'>,
): Promise<number> {
  const read = (from: number, to: number) =>
    writePictures(
      test,
      Uint32Array.from({ length: to - from }, (_, i) => from + i),
      tables,
    );
  const network = { spec: networkOf(params), weights };
  return accuracy(network, { count: test.count, read }, test.labels, { breathe: () => lab.breathe() });
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
