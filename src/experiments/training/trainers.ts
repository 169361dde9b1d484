import type { NetworkSpec } from '../../nets/network.ts';
import { Trainer, type TrainerOptions } from '../../nets/train.ts';
import type { BatchTrainer } from '../../nets/trainer.ts';
import type { Weights } from '../../nets/weights.ts';

/** All that it takes to make a trainer, as plain data: it may be made in another thread. */
export interface TrainerPlan extends TrainerOptions {
  readonly network: NetworkSpec;
  readonly weights: Weights;
}

/** What a lab may have for several networks in one experiment. */
export interface TrainerThreads {
  /** Trainers that train at the same time, where there are cores for it; ask by `openTrainers`. */
  trainers?(plans: readonly TrainerPlan[]): Promise<readonly BatchTrainer[]>;
  /** Says that so many trainers will be asked for: threads start while the data are still on their way. */
  expectTrainers?(count: number): void;
}

/** A trainer in this thread, on the current back end. */
export function makeTrainer({ network, weights, ...options }: TrainerPlan): BatchTrainer {
  return new Trainer(network, weights, options);
}

/**
 * A trainer for each plan, in the plans' order. Where the lab has cores to spare they train at the same time, else in turn:
 * the bits are the same. Give every trainer its step before awaiting any: one may be ahead of what it has promised, and what
 * fails in a step may be told with the next call. Arrays stay the caller's.
 */
export async function openTrainers(
  lab: TrainerThreads,
  plans: readonly TrainerPlan[],
): Promise<readonly BatchTrainer[]> {
  return lab.trainers ? lab.trainers(plans) : plans.map(makeTrainer);
}
