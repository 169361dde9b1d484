import { createRandom } from '../../data/random.ts';
import { initLenet, type LenetOptions } from '../../nets/lenet.ts';
import { partOf, SideBySide, stoppedPartOf } from '../../nets/side-by-side.ts';
import { Trainer } from '../../nets/train.ts';
import { type BatchTrainer, TrainerAround } from '../../nets/trainer.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Checkpoint } from '../contract.ts';
import type { Labels } from './labels.ts';
import type { WrongLabelsParams } from './schema.ts';

/** The network of this experiment. */
export const LENET: LenetOptions = { activation: 'relu', threshold: 0, filters: 'six', biases: true };

/** Both networks start from this draw. */
export const initial = (seed: number): Weights => initLenet(LENET, createRandom(seed, 'init'));

/** Two labels in one number, so that two networks can learn from one batch: each reads its own. */
export const pairOf = ({ given, truth }: Labels, i: number): number => 16 * truth[i]! + given[i]!;
const GIVEN = (pair: number): number => pair % 16;
const TRUTH = (pair: number): number => pair >> 4;

/**
 * Two LeNet-5 from one start, on the same images in the same order: `told` learns the given labels, `clean` the true ones.
 * Where no label is wrong the two would be one network to the bit, and only `told` is trained.
 */
export function twins({ seed, wrong }: WrongLabelsParams, from?: Checkpoint): SideBySide {
  const trainer = (name: string): Trainer =>
    from
      ? new Trainer(LENET, partOf(from.weights, name), stoppedPartOf(from, name))
      : new Trainer(LENET, initial(seed));
  const told = new Reading(trainer('told'), GIVEN);
  return new SideBySide(wrong > 0 ? { told, clean: new Reading(trainer('clean'), TRUTH) } : { told });
}

/** The two networks of a run's weights. */
export function networks(weights: Weights): { readonly told: Weights; readonly clean: Weights } {
  const [told, clean] = [partOf(weights, 'told'), partOf(weights, 'clean')];
  return { told, clean: clean.length > 0 ? clean : told };
}

/** A trainer that reads one of the two labels of a pair. */
class Reading extends TrainerAround {
  readonly #label: (pair: number) => number;

  constructor(trainer: BatchTrainer, label: (pair: number) => number) {
    super(trainer);
    this.#label = label;
  }

  step(x: Float32Array, pairs: Uint8Array, learningRate: number): void {
    this.trainer.step(x, Uint8Array.from(pairs, this.#label), learningRate);
  }
}
