import { accuracy } from '../../nets/answers.ts';
import { factorised } from '../../nets/factorised.ts';
import type { NetworkSpec } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import { first } from '../natural/pictures.ts';
import { training } from '../training/experiment.ts';
import { schedule } from '../training/schedule.ts';
import { DRAWING_STEPS, drawing } from './drawing.ts';
import { measured, nothing, numbersOf, type Shown } from './frame.ts';
import { openTasks, type Task, type Tasks, TEST_IMAGES } from './material.ts';
import { type ResampleParams, resamplePresets, resampleSchema } from './schema.ts';
import { teaching, teachingSteps } from './teaching.ts';

export { measured, resamplePresets as presets };

/** The network of chapter 3 that trains live, for as many classes. */
const networkOf = (width: number, classes: number): NetworkSpec =>
  factorised({ width, rectified: true, initial: { kind: 'pytorch' }, classes });

const classesIn = ({ to, mode }: ResampleParams): number => (mode === 'transfer' && to === 'halves' ? 5 : 10);

/**
 * Trains a network of three layers, then draws its layers anew from the covariances of their neurons, or keeps its first
 * layers for another task. A frame after every layer drawn, and three times while each sample of the other task is learnt.
 */
export const experiment = training({
  id: 'resample',
  version: 1,
  schema: resampleSchema,
  measured,
  data: (params, lab): Promise<Tasks> => openTasks(params, lab),
  network: (params) => networkOf(params.width, classesIn(params)),
  teaching: () => ({ optimiser: { kind: 'sgd', momentum: 0.9 } }),
  lessons: (params, { first: { train } }) => ({
    samples: train.count,
    epochs: params.epochs,
    batchOf: (order) => ({ x: train.pick(order), targets: Uint8Array.from(order, (i) => train.labels[i]!) }),
  }),
  tests: { passing: 500, epoch: TEST_IMAGES, most: TEST_IMAGES },
  look: false,
  async measure(weights, { params, data, lab, count }) {
    return { ...begun(params, data), trained: await shareOf(weights, params, data.first, count, lab) };
  },
  async *after(weights, { params, data, lab }) {
    const network = { spec: networkOf(params.width, data.first.classes), weights };
    const shown = { ...begun(params, data), trained: await shareOf(weights, params, data.first, TEST_IMAGES, lab) };
    const { seed, covariance } = params;
    const frames = data.other
      ? teaching(weights, data.other, networkOf(params.width, data.other.classes), params, shown, lab)
      : drawing(network, data.first, { law: covariance, seed }, shown, lab);
    for await (const frame of frames) {
      data.shown = frame;
      yield frame;
    }
  },
  result: async (_, { data }) => numbersOf(data.shown!),
});

/** What is known while the network learns, but for what it reads. */
function begun(params: ResampleParams, { first: { train, test }, other }: Tasks): Shown {
  const { steps } = schedule(train.count, params.epochs, 64);
  return {
    steps: steps + (other ? teachingSteps(other.train.count) : DRAWING_STEPS),
    testImages: test.count,
    trained: Number.NaN,
    refitted: Number.NaN,
    ...nothing(),
  };
}

async function shareOf(
  weights: Weights,
  { width }: ResampleParams,
  { test, classes }: Task,
  count: number,
  lab: { breathe(): Promise<void> },
): Promise<number> {
  const some = first(test, count);
  const network = { spec: networkOf(width, classes), weights };
  return accuracy(network, some, some.labels, { breathe: () => lab.breathe() });
}
