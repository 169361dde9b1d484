import { createRandom } from '../../data/random.ts';
import { initSequential } from '../../nets/sequential.ts';
import { SequentialTrainer } from '../../nets/sequential-train.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Checkpoint, Lab } from '../contract.ts';
import { train } from '../training/loop.ts';
import type { Place } from '../training/place.ts';
import { howItRan } from '../training/result.ts';
import { frameDue, schedule } from '../training/schedule.ts';
import { Board } from './board.ts';
import { clusteredWeights } from './clustered.ts';
import { openDigits } from './digits.ts';
import {
  type Accuracies,
  accuracyOf,
  CLASSIFIERS,
  type DecisionFrame,
  type DecisionResult,
  SETS,
  type SetName,
  setAt,
} from './frame.ts';
import { Judge, type Networks } from './judge.ts';
import { accuracy, LENET } from './network.ts';
import { BOUNDARIES, type DecisionParams, decisionSchema, FEATURES } from './schema.ts';

/** Counts up when a change here changes what a seed gives. */
const VERSION = 'features-and-decision-1';
const BATCH = 64;
/** Test digits behind the network's own accuracy while it learns. */
const QUICK_IMAGES = 125;
/** What one classifier on one set counts for in the progress, in training steps: about as long. */
const STEPS_EACH = 16;
const NO_NETWORK: readonly SetName[] = ['pixels', 'hog'];

/**
 * Trains a LeNet-5, then lets six classifiers decide on its features at every boundary, trained, clustered and random, on pixels
 * and on gradient histograms. Pixels and histograms need no network: they are judged while it learns, one classifier a
 * frame, nearest neighbours first. Streams: `choice`, `init`, `shuffle`, `k-means`, and `<set>/<classifier>...` each.
 */
export async function* run(
  params: DecisionParams,
  lab: Lab,
  from?: Checkpoint,
): AsyncGenerator<DecisionFrame, DecisionResult, void> {
  const digits = await openDigits(params, lab);
  const plan = schedule(params['train-images'], params.epochs, BATCH);
  const breathe = () => lab.breathe();
  const board = new Board();
  let clustered: Promise<Weights> | undefined;
  const networks: Networks = {
    random: initSequential(LENET, createRandom(params.seed, 'init')),
    clustered() {
      clustered ??= clusteredWeights(digits.train, createRandom(params.seed, 'k-means'), breathe);
      return clustered;
    },
  };
  const judge = new Judge(digits, networks, board, { seed: params.seed, epochs: params.epochs }, breathe);
  const early = NO_NETWORK.flatMap((set) => CLASSIFIERS.map((classifier) => [set, classifier] as const));
  const frames = framesBy(plan);
  const late = SETS.length * CLASSIFIERS.length - Math.min(early.length, frames(plan.steps));
  const steps = plan.steps + late * STEPS_EACH;

  const testImages = digits.testLabels.length;
  let network = Number.NaN;
  let networkImages = 0;
  const frame = ({ step, epoch, imagesSeen, loss }: Omit<Place, 'steps'>): DecisionFrame => {
    const trainImages = params['train-images'];
    return { step, steps, epoch, imagesSeen, loss, testImages, trainImages, ...board.shown(), network, networkImages };
  };
  const ask = async (weights: Weights, count: number): Promise<void> => {
    networkImages = Math.min(count, testImages);
    const labels = digits.testLabels.subarray(0, networkImages);
    network = await accuracy(weights, digits.test.subarray(0, networkImages * 32 * 32), labels, breathe);
  };

  const weights = from?.weights ?? networks.random;
  const trainer = new SequentialTrainer(LENET, weights, from ? { from } : {});
  const end = yield* train<DecisionFrame>({
    experiment: 'features-and-decision',
    schema: decisionSchema,
    params,
    lab,
    from,
    trainer,
    samples: params['train-images'],
    epochs: params.epochs,
    batch: BATCH,
    batchOf: (order) => {
      const x = new Float32Array(order.length * 32 * 32);
      order.forEach((index, n) => {
        x.set(digits.train.subarray(index * 32 * 32, (index + 1) * 32 * 32), n * 32 * 32);
      });
      return { x, labels: Uint8Array.from(order, (index) => digits.trainLabels[index]!) };
    },
    async frame(place) {
      // A run that was resumed catches up: what a frame holds depends on its step alone.
      for (const task of early.slice(0, frames(place.step))) await judge.judge(...task);
      await ask(await trainer.weights(), lab.frameImages ?? QUICK_IMAGES);
      return frame(place);
    },
  });

  networks.trained = end.weights;
  await ask(end.weights, testImages);
  const rest = { epoch: params.epochs, imagesSeen: params.epochs * params['train-images'], loss: Number.NaN };
  const done = new Set<SetName>();
  let step = plan.steps;
  while (done.size < SETS.length) {
    const set = nextSet(done, params);
    for (const classifier of CLASSIFIERS) {
      lab.signal.throwIfAborted();
      if (board.has(set, classifier)) continue;
      await judge.judge(set, classifier);
      step += STEPS_EACH;
      if (!lab.quiet) yield frame({ ...rest, step: Math.min(step, steps) });
    }
    done.add(set);
  }
  const last = frame({ ...rest, step: steps });
  const named = SETS.flatMap((set) => CLASSIFIERS.map((one) => [`accuracy.${set}.${one}`, accuracyOf(last, set, one)]));
  return {
    ...(Object.fromEntries(named) as Accuracies),
    'accuracy.network': network,
    testImages,
    trainImages: params['train-images'],
    seed: params.seed,
    ...howItRan(VERSION, params, lab, end),
  };
}

/** How many frames a training run has yielded by a step, the one before its first step included. */
function framesBy(plan: ReturnType<typeof schedule>): (step: number) => number {
  const counts = [1];
  for (let step = 1; step <= plan.steps; step++) counts.push(counts[step - 1]! + (frameDue(step, plan) ? 1 : 0));
  return (step) => counts[step]!;
}

/** What needs no network first, then what the reader looks at, then the other boundaries of the same kind, then the rest. */
function nextSet(done: ReadonlySet<SetName>, { boundary, features }: DecisionParams): SetName {
  const cuts = BOUNDARIES.slice(1).reverse();
  const order = [
    ...NO_NETWORK,
    ...[features, ...FEATURES].flatMap((kind) => [setAt(boundary, kind), ...cuts.map((cut) => setAt(cut, kind))]),
  ];
  return order.find((set) => !done.has(set))!;
}
