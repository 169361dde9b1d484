import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { type Material, material } from '../natural/pictures.ts';
import { training } from '../training/experiment.ts';
import { measured, type Shown } from './frame.ts';
import { neuronsOf } from './layer-neurons.ts';
import { accuracies, alignedPair, layersOf, settledNetworks } from './measure.ts';
import { NETWORK, networksOf, secondOrder, starts, untrainedOf } from './network.ts';
import { numbersOf } from './numbers.ts';
import { type TwoSeedsParams, twoSeedsSchema } from './schema.ts';

export { measured };

/** Test pictures behind every share: one set of directions is compared with another on the same pictures. */
const TESTED = 400;

interface Taught extends Material {
  /** What the second network sees for each of the first's pictures. */
  readonly second: Uint32Array;
}

interface Moment {
  readonly params: TwoSeedsParams;
  readonly data: Taught;
  readonly lab: Lab;
  readonly count: number;
  readonly last: boolean;
}

async function measure(weights: Weights, { params, data, lab, count, last }: Moment): Promise<Shown> {
  const measuring = { data, seed: params.seed, count, breathe: () => lab.breathe() };
  const networks = await settledNetworks(networksOf(weights), measuring);
  const shown = await accuracies(networks, measuring);
  if (!last) return shown;
  const trained = await alignedPair(networks, measuring);
  const untrained = await alignedPair(await settledNetworks(untrainedOf(params.seed), measuring), measuring);
  return {
    ...shown,
    layers: await layersOf(trained, measuring),
    neurons: await neuronsOf(trained, untrained, measuring),
  };
}

/**
 * Trains two networks of Guth and Menard's block (2024) on the same pictures, from first weights and in orders of their own,
 * and asks what the one's directions are worth to the other. Random streams: `init`, `init-second`, `second-order`,
 * `shuffle`, and `random-directions-<layer>` for measuring.
 */
export const experiment = training({
  id: 'two-seeds',
  version: 1,
  schema: twoSeedsSchema,
  measured,
  async data(params, lab): Promise<Taught> {
    const pictures = await material(lab, { data: params.data, count: params['train-images'] }, tested(lab));
    return { ...pictures, second: secondOrder(params.seed, params['train-images']) };
  },
  network: () => ({ first: NETWORK, second: NETWORK }),
  start: ({ seed }) => starts(seed),
  teaching: () => ({ optimiser: { kind: 'sgd', momentum: 0.9 } }),
  lessons: (params, { train, second }) => {
    const batch = (order: Uint32Array) => ({
      x: train.pick(order),
      targets: Uint8Array.from(order, (i) => train.labels[i]!),
    });
    return {
      samples: train.count,
      epochs: params.epochs,
      batchOf: (order) => ({ first: batch(order), second: batch(order.map((i) => second[i]!)) }),
    };
  },
  tests: { passing: 200, epoch: TESTED, most: TESTED },
  async measure(weights, moment) {
    const { step } = moment.place;
    // Settling and reading takes as long as many steps: at the start, after 1, 2, 4, 8, ... and at the end of every epoch.
    return moment.ended || step === 0 || Number.isInteger(Math.log2(step)) ? measure(weights, moment) : undefined;
  },
  look: measure,
  async result(weights, moment, { frame }) {
    return numbersOf(frame?.neurons ? frame : await measure(weights, { ...moment, last: true }));
  },
});

const tested = (lab: Lab): number => Math.min(TESTED, lab.testImages);
