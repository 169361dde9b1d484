import { partOf, SideBySide } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Checkpoint, Lab } from '../contract.ts';
import { train } from '../training/loop.ts';
import type { Place } from '../training/place.ts';
import { howItRan } from '../training/result.ts';
import { frameDue } from '../training/schedule.ts';
import { accuracyOf, convolved, PIXELS, pixelsOf } from './answers.ts';
import { chosenImages, poolSize } from './chosen.ts';
import { earlyTurns } from './early-turns.ts';
import { type ClustersFrame, type ClustersResult, NETWORKS, type NetworkName } from './frame.ts';
import { kMeansAnchors } from './k-means-anchors.ts';
import { Measuring } from './measure.ts';
import { FEATURES, startingWeights } from './networks.ts';
import { finalNumbers } from './result.ts';
import { type ClustersParams, clustersSchema } from './schema.ts';
import { POINTS } from './separation.ts';
import { networkTrainer, partsOf } from './trainers.ts';
import { StepWatch } from './turns.ts';

/** Counts up when a change here changes what a seed gives. */
const VERSION = 'anchor-clusters-1';
const BATCH = 64;

/**
 * Trains three LeNet-5 side by side on the same few labelled digits. They start alike but for the anchors of their
 * convolution layers: one draws them at random and trains them, one draws the same and leaves them, one chooses them by
 * k-means on patches and leaves them (or trains them, where `k-means-anchors` says so). Random streams: `init`, `chosen`
 * (which digits carry labels), `k-means`, `shuffle`; measuring draws from none. Throws `PlainError` `errors.diverged`.
 */
export async function* run(
  params: ClustersParams,
  lab: Lab,
  from?: Checkpoint,
): AsyncGenerator<ClustersFrame, ClustersResult, void> {
  const breathe = () => lab.breathe();
  const pool = await lab.data(params.data, 'train', poolSize(params.labels));
  const test = await lab.data(params.data, 'test', POINTS);
  const chosen = chosenImages(pool, params.labels, params.seed);
  const start = startingWeights(params);
  const found = await kMeansAnchors(start, pool, params, breathe);
  const starts: Record<NetworkName, Weights> = { trained: start, 'k-means': found.weights, random: start };
  const staying: NetworkName[] = params['k-means-anchors'] === 'stay' ? ['k-means', 'random'] : ['random'];
  const parts = partsOf(staying);
  const features: Float32Array[] = [];
  for (const name of staying) features.push((await convolved(starts[name], pool, chosen, breathe))[1]);

  // Every labelled digit is seen equally often, give or take one, in one random order of all the steps.
  const samples = params.steps * BATCH;
  const plan = { steps: params.steps, stepsPerEpoch: params.steps };
  const weightsOf = (name: NetworkName) => (from ? partOf(from.weights, name) : starts[name]);
  const trainerOf = (name: NetworkName) => networkTrainer(name, weightsOf(name), parts[name], from);
  const watch = new StepWatch(trainerOf('trained'), (step) => !lab.quiet && frameDue(step, plan));
  const trainer = new SideBySide({ trained: watch, 'k-means': trainerOf('k-means'), random: trainerOf('random') });
  const measuring = new Measuring(params, test, starts, staying, breathe);
  const end = yield* train<ClustersFrame>({
    experiment: 'anchor-clusters',
    schema: clustersSchema,
    params,
    lab,
    from,
    trainer,
    samples,
    epochs: 1,
    batch: BATCH,
    batchOf,
    async frame(place, { last }) {
      // In passing, the digits of the map stand for all.
      const count = last ? lab.testImages : POINTS;
      const set = await lab.data(params.data, 'test', Math.max(count, POINTS));
      const weights = await trainer.weights();
      return {
        ...placed(place),
        testImages: POINTS,
        ...(await measuring.frame(weights, set, count, await watch.lastStep())),
      };
    },
  });

  const whole = await lab.data(params.data, 'test', Math.max(lab.testImages, POINTS));
  const accuracies: Record<string, number> = {};
  for (const name of NETWORKS)
    accuracies[`accuracy.${name}`] = await accuracyOf(partOf(end.weights, name), whole, lab.testImages, breathe);
  return {
    ...(accuracies as Pick<ClustersResult, 'accuracy.trained' | 'accuracy.k-means' | 'accuracy.random'>),
    ...finalNumbers(await measuring.separations(end.weights), start, partOf(end.weights, 'trained')),
    'silhouette.patches.conv1': found.patchSilhouettes[0],
    'silhouette.patches.conv2': found.patchSilhouettes[1],
    ...(await earlyTurns(start, params, samples, batchOf)),
    testImages: lab.testImages,
    seed: params.seed,
    labels: params.labels,
    ...howItRan(VERSION, params, lab, end),
  };

  /** Labelled digits `order` modulo their number: pixels, then the features of the networks whose anchors stay. */
  function batchOf(order: Uint32Array) {
    const which = order.map((i) => i % chosen.length);
    const images = which.map((i) => chosen[i]);
    const x = new Float32Array(which.length * (PIXELS + features.length * FEATURES));
    x.set(pixelsOf(pool, images));
    for (const [part, values] of features.entries()) {
      for (const [row, i] of which.entries())
        x.set(
          values.subarray(i * FEATURES, (i + 1) * FEATURES),
          which.length * (PIXELS + part * FEATURES) + row * FEATURES,
        );
    }
    return { x, labels: Uint8Array.from(images, (i) => pool.labels[i]) };
  }
  /** An epoch is every labelled digit once, not the whole drawn order. */
  function placed(place: Place): Place {
    return { ...place, epoch: place.imagesSeen / chosen.length };
  }
}
