import type { Images } from '../../data/images.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Batch } from '../../nets/trainer.ts';
import type { Weights } from '../../nets/weights.ts';
import { digitBatch } from '../digits-read.ts';
import { training } from '../training/experiment.ts';
import { LAYERS, type MeasureName, measured, NETWORKS, type NetworkName, type Shown } from './frame.ts';
import { type KMeansAnchors, kMeansAnchors } from './k-means-anchors.ts';
import { answersOf, Measuring } from './measure.ts';
import { ANCHORS, chosenImages, networkOf, poolSize, startingWeights } from './network.ts';
import { earlyTurns, finalNumbers } from './result.ts';
import { type ClustersParams, clustersPresets, clustersSchema } from './schema.ts';
import { classMap, POINTS, productsOf, separationOf } from './separation.ts';

export { clustersPresets as presets, measured };

const BATCH = 64;

interface Material {
  readonly pool: Images;
  /** Which of the pool carry labels. */
  readonly chosen: Uint32Array;
  readonly starts: Readonly<Record<NetworkName, Weights>>;
  readonly found: KMeansAnchors;
  readonly measuring: Measuring;
}

/** The networks whose anchors stay where they are. */
const stayingOf = (params: ClustersParams): readonly NetworkName[] =>
  params['k-means-anchors'] === 'stay' ? ['k-means', 'random'] : ['random'];

/** Labelled digits, `order` modulo their number: every one is seen equally often, give or take one, in one random order of all the steps. */
const labelled = ({ pool, chosen }: Material, order: Uint32Array): Batch =>
  digitBatch(
    pool,
    order.map((i) => chosen[i % chosen.length]),
  );

/**
 * Trains three LeNet-5 side by side on the same few labelled digits (Kuo 2017). They start alike but for the anchors of
 * their convolution layers: one draws them at random and trains them, one draws the same and leaves them, one chooses them
 * by k-means on patches and leaves them (or trains them, where `k-means-anchors` says so). Random streams: `init`, `chosen`
 * (which digits carry labels), `k-means`, `shuffle`; measuring draws from none.
 */
export const experiment = training({
  id: 'anchor-clusters',
  version: 1,
  schema: clustersSchema,
  measured,
  async data(params, lab, looking): Promise<Material | undefined> {
    if (looking) return undefined;
    const pool = await lab.data(params.data, 'train', poolSize(params.labels));
    const test = await lab.data(params.data, 'test', POINTS);
    const breathe = () => lab.breathe();
    const start = startingWeights(params);
    const found = await kMeansAnchors(start, pool, params, breathe);
    const starts = { trained: start, 'k-means': found.weights, random: start };
    return {
      pool,
      chosen: chosenImages(pool, params.labels, params.seed),
      starts,
      found,
      measuring: new Measuring(params, test, starts, stayingOf(params), breathe),
    };
  },
  network: (params) => Object.fromEntries(NETWORKS.map((name) => [name, networkOf(params)])),
  start: (_, material) => material!.starts,
  teaching: (params, name) => ({ frozen: stayingOf(params).includes(name as NetworkName) ? ANCHORS : [] }),
  lessons: (params, material) => ({
    samples: params.steps * BATCH,
    epochs: 1,
    batch: BATCH,
    examples: material!.chosen.length,
    batchOf: (order) => labelled(material!, order),
  }),
  // In passing, the digits of the map stand for all.
  tests: { passing: POINTS, epoch: POINTS },
  before: true,
  async measure(weights, { params, data, lab, place, last, before }): Promise<Shown> {
    const count = last ? lab.testImages : POINTS;
    const set = await lab.data(params.data, 'test', Math.max(count, POINTS));
    return data!.measuring.frame(weights, set, count, before, place.step);
  },
  /** The map of the network and layer that the live parameters name. */
  async look(weights, { params, lab }): Promise<Shown> {
    const { layer, anchors: network } = params;
    const test = await lab.data(params.data, 'test', POINTS);
    const all = await answersOf(partOf(weights, network), params, test, () => lab.breathe());
    const products = await productsOf(all[LAYERS.indexOf(layer)], POINTS);
    const classes = test.labels.slice(0, POINTS);
    return {
      testImages: POINTS,
      map: classMap(products, classes, separationOf(products, classes), { network, layer }),
    };
  },
  async result(weights, { params, data, lab, count }) {
    const { starts, found, measuring } = data!;
    const set = await lab.data(params.data, 'test', Math.max(count, POINTS));
    const [conv1, conv2] = found.patchSilhouettes();
    const numbers: Record<string, number> = {};
    for (const name of NETWORKS) numbers[`accuracy.${name}`] = await measuring.accuracy(weights, name, set, count);
    const lessons = {
      samples: params.steps * BATCH,
      batch: BATCH,
      batchOf: (order: Uint32Array) => labelled(data!, order),
    };
    return {
      ...numbers,
      ...finalNumbers(await measuring.separations(weights), starts.trained, partOf(weights, 'trained')),
      'silhouette.patches.conv1': conv1,
      'silhouette.patches.conv2': conv2,
      ...(await earlyTurns(starts.trained, params, lessons)),
    } as Record<MeasureName, number>;
  },
});
