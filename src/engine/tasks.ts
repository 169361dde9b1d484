import { computeStatistic, type StatisticName } from '../experiments/statistics.ts';
import { makeTrainer, type TrainerPlan } from '../experiments/training/trainers.ts';
import type { Batch } from '../nets/trainer.ts';

/**
 * What can be done in a helper worker, by name: each makes an object from plain data, whose methods take and give plain
 * data. A new task is a new row.
 */
export const tasks = {
  train(plan: TrainerPlan) {
    const trainer = makeTrainer(plan);
    return {
      step: (x: Batch['x'], targets: Batch['targets'], rate: number) => trainer.step({ x, targets }, rate),
      loss: () => trainer.loss(),
      weights: () => trainer.weights(),
      moments: () => trainer.moments(),
      dispose: () => trainer.dispose(),
    };
  },
  statistics: () => ({
    compute: (name: StatisticName, given: never) => computeStatistic(name, given),
    dispose: () => undefined,
  }),
};

export type TaskName = keyof typeof tasks;

/** An object that a task has made, here or in a helper worker. Its methods are carried out in the order of the calls. */
export interface TaskObject {
  /** Rejects with what the method throws. Arrays stay the caller's. */
  call(method: string, ...given: readonly unknown[]): Promise<unknown>;
  dispose(): void;
}

/** An object made in this thread. Throws what the task throws. */
export function openHere(task: TaskName, input: unknown): TaskObject {
  const made = tasks[task](input as never) as unknown as Record<string, (...given: readonly unknown[]) => unknown>;
  return {
    call: async (method, ...given) => made[method]!(...given),
    dispose: () => void made.dispose!(),
  };
}
