import { createRandom } from '../../data/random.ts';
import { accuracy } from '../../nets/answers.ts';
import { initial, type Network, type NetworkSpec } from '../../nets/network.ts';
import { tensorNamed, type Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { mixingLayers } from '../natural/layers.ts';
import { first } from '../natural/pictures.ts';
import { schedule } from '../training/schedule.ts';
import { openTrainers, type TrainerPlan } from '../training/trainers.ts';
import {
  ORIGINS,
  type Origin,
  SAMPLE_NAMES,
  SAMPLES,
  type SampleName,
  type Shown,
  sizeOf,
  transferredAt,
} from './frame.ts';
import type { Task } from './material.ts';

const BATCH = 64;

/** What a step of all networks side by side counts for in the progress, in steps of one. */
const STEPS_EACH = 3;

/** Shares of a sample's steps after which the networks are asked, and on how many test pictures. */
const ASKED = [
  { after: 0.25, count: 250 },
  { after: 0.5, count: 250 },
  { after: 1, count: Number.POSITIVE_INFINITY },
] as const;

const stepsOf = (sample: SampleName, pictures: number): number =>
  schedule(sizeOf(sample, pictures), SAMPLES[sample].epochs, BATCH).steps;

/** What teaching from so many pictures counts for in the progress, in training steps. */
export const teachingSteps = (pictures: number): number =>
  STEPS_EACH * SAMPLE_NAMES.reduce((sum, name) => sum + stepsOf(name, pictures), 0);

/** A network that learns the other task with its first `layers` mixing layers as they are. */
export interface Pupil {
  readonly origin: Origin;
  readonly layers: number;
  readonly plan: TrainerPlan;
}

/**
 * The networks that learn the other task side by side: one from scratch, and for every number of first layers one that
 * keeps those of the first task's network and one that keeps the random ones which the first begins with. What is not kept
 * starts alike in all of them.
 */
export function pupils(trained: Weights, network: NetworkSpec, seed: number): readonly Pupil[] {
  const fresh = initial(network, createRandom(seed, 'other-init'));
  const names = mixingLayers(network).map(({ name }) => `${name}/weights`);
  const pupil = (origin: Origin, layers: number): Pupil => {
    const frozen = names.slice(0, layers);
    const weights = fresh.map((tensor) =>
      origin === 'kept' && frozen.includes(tensor.name) ? tensorNamed(trained, tensor.name) : tensor,
    );
    return { origin, layers, plan: { network, weights, frozen, optimiser: { kind: 'sgd', momentum: 0.9 } } };
  };
  // Where two threads take turns, in this order each has about half of the work.
  return [
    pupil('kept', 0),
    pupil('kept', 1),
    pupil('random', 3),
    pupil('random', 1),
    pupil('kept', 3),
    pupil('random', 2),
    pupil('kept', 2),
  ];
}

/**
 * Teaches the other task, from few pictures and from many, to all pupils on the same batches (stream `other-shuffle`).
 * Batch normalisations are never kept: they go by the new pictures.
 */
export async function* teaching(
  trained: Weights,
  { train, test }: Task,
  network: NetworkSpec,
  params: { readonly seed: number; readonly 'learning-rate': number },
  shown: Shown,
  lab: Lab,
): AsyncGenerator<Shown & { readonly step: number }, void, void> {
  const transferred = shown.transferred.slice();
  let step = shown.steps - teachingSteps(train.count);
  const everyone = pupils(trained, network, params.seed);
  for (const sample of SAMPLE_NAMES) {
    const steps = stepsOf(sample, train.count);
    const pictures = first(train, sizeOf(sample, train.count));
    const shuffle = createRandom(params.seed, 'other-shuffle');
    const trainers = await openTrainers(
      lab,
      everyone.map(({ plan }) => plan),
    );
    const ask = async (count: number): Promise<void> => {
      const some = first(test, count);
      for (const [i, { origin, layers }] of everyone.entries()) {
        const pupil: Network = { spec: network, weights: await trainers[i]!.weights() };
        const share = await accuracy(pupil, some, some.labels, { breathe: () => lab.breathe() });
        // One from scratch stands at the beginning of both lines.
        const origins = layers === 0 ? ORIGINS : [origin];
        for (const name of origins) transferred[transferredAt(sample, name, layers)] = share;
      }
    };
    try {
      let order = new Uint32Array();
      let at = 0;
      for (let done = 1; done <= steps; done++) {
        lab.signal.throwIfAborted();
        if (at >= order.length) {
          order = shuffle.shuffle(Uint32Array.from({ length: pictures.count }, (_, i) => i));
          at = 0;
        }
        const part = order.subarray(at, at + BATCH);
        at += BATCH;
        const batch = { x: pictures.pick(part), targets: Uint8Array.from(part, (i) => pictures.labels[i]!) };
        await Promise.all(trainers.map((trainer) => trainer.step(batch, params['learning-rate'])));
        await lab.breathe();
        step += STEPS_EACH;
        const due = ASKED.find(({ after }) => Math.ceil(after * steps) === done);
        if (!due || (lab.quiet && due.after < 1)) continue;
        await ask(due.count);
        yield { ...shown, transferred: transferred.slice(), step };
      }
    } finally {
      for (const trainer of trainers) trainer.dispose();
    }
  }
}
