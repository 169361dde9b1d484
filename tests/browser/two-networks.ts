import { createRandom } from '../../src/data/random.ts';
import { scalingTable, writeBatch } from '../../src/data/transforms.ts';
import type { Lab } from '../../src/experiments/contract.ts';
import { statistic } from '../../src/experiments/statistics.ts';
import { openTrainers } from '../../src/experiments/training/trainers.ts';
import { lenet } from '../../src/nets/lenet.ts';
import { initial } from '../../src/nets/network.ts';

export interface TwoParams {
  readonly networks: number;
  readonly steps: number;
  /** `on`: in turn, also where there are cores. */
  readonly turns: 'on' | 'off';
}

const BATCH = 64;
const BATCHES = 8;
const LENET = lenet();

/** An experiment of the tests' own: several LeNet-5 from different starts learn from the same batches, at once or in turn. */
export const experiment = {
  id: 'two-networks',
  schema: {},
  async *run({ networks, steps, turns }: TwoParams, lab: Lab) {
    const images = await lab.data('digits', 'train', BATCH * BATCHES);
    const table = scalingTable('symmetric');
    const batches = Array.from({ length: BATCHES }, (_, b) => {
      const order = Array.from({ length: BATCH }, (_, i) => b * BATCH + i);
      return { x: writeBatch(images, order, table), targets: Uint8Array.from(order, (i) => images.labels[i]!) };
    });
    const plans = Array.from({ length: networks }, (_, i) => ({
      network: LENET,
      weights: initial(LENET, createRandom(i, 'init')),
    }));
    const trainers = await openTrainers(turns === 'on' ? { ...lab, trainers: undefined } : lab, plans);
    try {
      const train = async (count: number): Promise<void> => {
        for (let step = 0; step < count; step++) {
          const { x, targets } = batches[step % BATCHES]!;
          await Promise.all(trainers.map((trainer) => trainer.step({ x, targets }, 1e-3)));
          await lab.breathe();
        }
        await Promise.all(trainers.map((trainer) => trainer.loss()));
      };
      // Not counted: helpers start, kernels are compiled.
      await train(20);
      yield { step: 20, steps };
      const start = performance.now();
      await train(steps);
      const milliseconds = performance.now() - start;
      const weights = (await Promise.all(trainers.map((trainer) => trainer.weights()))).flat();
      const moments = await trainers[networks - 1]!.moments();
      const { values } = await statistic(lab, 'symmetricEigen', [2, 1, 1, 2], 2);
      const helpers = (globalThis as { helpersStarted?: number }).helpersStarted ?? 0;
      return { milliseconds, steps: trainers.map((trainer) => trainer.steps), weights, moments, values, helpers };
    } finally {
      for (const trainer of trainers) trainer.dispose();
    }
  },
};
