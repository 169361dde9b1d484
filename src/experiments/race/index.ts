import { softmax } from '../../math/softmax.ts';
import { spatialEigenvectors } from '../../math/spatial-eigenvectors.ts';
import { classesOf, outputs } from '../../nets/answers.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { NetworkSpec } from '../../nets/network.ts';
import { partOf } from '../../nets/side-by-side.ts';
import { tensorNamed, type Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { first, type Material, material, type Pictures } from '../natural/pictures.ts';
import { training } from '../training/experiment.ts';
import type { Place } from '../training/place.ts';
import { SIDE } from './banks.ts';
import { measured, type RaceFrame, type Standing, type Standings } from './frame.ts';
import { networksOf, RACERS, type Racer } from './networks.ts';
import { type RaceParams, racePresets, raceSchema } from './schema.ts';

export { measured, racePresets as presets };

/** Test pictures of every set that a page can have. */
const TEST_IMAGES = 2000;

/** A frame measures four networks. */
const FRAMES = 20;

/**
 * Trains four networks on the same pictures in the same order: one learns all of its convolutions, the others the mixing of
 * channels alone, with spatial filters that are universal shapes, random, or hand-made. SGD with momentum, its rate falling
 * as half a cosine, so that the end does not hang on the last few batches.
 */
export const experiment = training({
  id: 'race',
  version: 1,
  schema: raceSchema,
  measured,
  data: (params, lab): Promise<Material> =>
    material(lab, { data: params.data, count: params['train-images'] }, Math.min(TEST_IMAGES, lab.testImages)),
  network: networksOf,
  teaching: () => ({ optimiser: { kind: 'sgd', momentum: 0.9 } }),
  lessons: (params, { train }) => ({
    samples: train.count,
    epochs: params.epochs,
    frames: FRAMES,
    rates: { kind: 'cosine' },
    batchOf: (order) => ({ x: train.pick(order), targets: Uint8Array.from(order, (i) => train.labels[i]!) }),
  }),
  tests: { passing: 500, epoch: 1000, most: TEST_IMAGES },
  measure: (weights, { data, params, lab, count }) => measure(weights, params, first(data.test, count), lab),
  async result(weights, { params, data, lab, count }, { frame }) {
    const end = frame ?? (await measure(weights, params, first(data.test, count), lab));
    const { joint, universal, random, hand } = end;
    const behind = ({ accuracy }: Standing) => 100 * (joint.accuracy - accuracy);
    return {
      'accuracy.joint': joint.accuracy,
      'accuracy.universal': universal.accuracy,
      'accuracy.random': random.accuracy,
      'accuracy.hand': hand.accuracy,
      'behind.universal': behind(universal),
      'behind.random': behind(random),
      'behind.hand': behind(hand),
      'loss.joint': joint.loss,
      'loss.universal': universal.loss,
      'loss.random': random.loss,
      'loss.hand': hand.loss,
    };
  },
});

/** All four networks on the same pictures. */
async function measure(
  weights: Weights,
  params: RaceParams,
  test: Pictures,
  lab: Pick<Lab, 'breathe'>,
): Promise<Omit<RaceFrame, keyof Place>> {
  const specs = networksOf(params);
  const standings: Partial<Record<Racer, Standing>> = {};
  for (const racer of RACERS) standings[racer] = await standingOf(specs[racer], partOf(weights, racer), test, lab);
  return { ...(standings as Standings), shapes: shapesOf(partOf(weights, 'joint')), testImages: test.count };
}

/** The shapes that the filters of the joint network's second layer are made of: its first reads colours. */
function shapesOf(joint: Weights): Float32Array {
  const { vectors } = spatialEigenvectors(tensorNamed(joint, 'conv2/weights').values, SIDE);
  return Float32Array.from(vectors.flatMap((shape) => [...shape]));
}

async function standingOf(
  spec: NetworkSpec,
  weights: Weights,
  test: Pictures,
  lab: Pick<Lab, 'breathe'>,
): Promise<Standing> {
  const scores = await outputs({ spec, weights }, test, { breathe: () => lab.breathe() });
  const classes = classesOf(scores, CLASSES);
  const chances = softmax(scores, CLASSES);
  let right = 0;
  let loss = 0;
  for (let i = 0; i < test.count; i++) {
    const label = test.labels[i]!;
    if (classes[i] === label) right++;
    // A chance that rounds to zero costs as much as the smallest number of its kind.
    loss -= Math.log(Math.max(chances[i * CLASSES + label]!, 1e-45));
  }
  return { accuracy: right / test.count, loss: loss / test.count };
}
