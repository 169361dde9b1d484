import type { SequentialSpec } from '../../nets/sequential.ts';
import { SequentialTrainer, type Target } from '../../nets/sequential-train.ts';
import type { BatchTrainer, Stopped } from '../../nets/trainer.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';

/** All that it takes to make a trainer, as plain data: it may be made in another thread. */
export interface TrainerPlan {
  readonly network: SequentialSpec;
  readonly weights: Weights;
  readonly target?: Target;
  /** Names of parameters that stay as they are. */
  readonly frozen?: readonly string[];
  /** Where it stopped before: then it goes on to the bit. */
  readonly from?: Stopped;
}

/** A trainer on the current back end. */
export function makeTrainer({ network, weights, ...options }: TrainerPlan): BatchTrainer {
  return new SequentialTrainer(network, weights, options);
}

/** A trainer that may work in another thread. Calls are carried out in their order; arrays stay the caller's. */
export interface ThreadedTrainer extends Omit<BatchTrainer, 'step'> {
  /** Resolves when the next step may be asked for, which may be before this one is done. Rejects when an earlier one failed. */
  step(...given: Parameters<BatchTrainer['step']>): Promise<void>;
}

/**
 * A trainer for each plan, in the plans' order. Where the lab has cores to spare they train at the same time, else in turn:
 * the bits are the same. Give every trainer its step before awaiting any.
 */
export async function openTrainers(lab: Lab, plans: readonly TrainerPlan[]): Promise<readonly ThreadedTrainer[]> {
  return lab.trainers ? lab.trainers(plans) : plans.map(inTurn);
}

/** A trainer in this thread. */
function inTurn(plan: TrainerPlan): ThreadedTrainer {
  const trainer = makeTrainer(plan);
  return {
    get steps() {
      return trainer.steps;
    },
    step: async (...given) => trainer.step(...given),
    loss: () => trainer.loss(),
    weights: () => trainer.weights(),
    moments: () => trainer.moments(),
    dispose: () => trainer.dispose(),
  };
}
