import { SequentialTrainer } from '../../nets/sequential-train.ts';
import { stoppedPartOf } from '../../nets/side-by-side.ts';
import { TrainerAround } from '../../nets/trainer.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Checkpoint } from '../contract.ts';
import { PIXELS } from './answers.ts';
import type { NetworkName } from './frame.ts';
import { convolutions, DECISION, decision, FEATURES, NETWORK } from './networks.ts';

/** Which values of each example of a batch a network reads: a batch holds one kind of input after the other. */
export interface Part {
  readonly from: number;
  readonly size: number;
}

/**
 * A trainer that reads its own part of a batch, and whose network has layers below that stay as they are: their answers are
 * that part. It speaks of the whole network, but its moments are those of what learns alone.
 */
export class PartTrainer extends TrainerAround {
  readonly #part: Part;
  readonly #fixed: Weights;

  constructor(trainer: SequentialTrainer, part: Part, fixed: Weights = []) {
    super(trainer);
    this.#part = part;
    this.#fixed = fixed;
  }

  step(x: Float32Array, labels: Uint8Array, learningRate: number): void {
    const { from, size } = this.#part;
    this.trainer.step(x.subarray(labels.length * from, labels.length * (from + size)), labels, learningRate);
  }
  override async weights(): Promise<Weights> {
    // Read before anything is awaited: the next step disposes of what is read.
    const learned = this.trainer.weights();
    return [...this.#fixed, ...(await learned)];
  }
}

/** A trainer of one network; where its anchors stay, only the part that decides learns, from their answers. */
export function networkTrainer(
  name: NetworkName,
  weights: Weights,
  part: Part,
  checkpoint: Checkpoint | undefined,
): PartTrainer {
  const stays = part.size === FEATURES;
  const from = checkpoint && stoppedPartOf(checkpoint, name);
  return stays
    ? new PartTrainer(new SequentialTrainer(DECISION, decision(weights), { from }), part, convolutions(weights))
    : new PartTrainer(new SequentialTrainer(NETWORK, weights, { from }), part);
}

/** The parts of a batch: the pixels, then the features of each network whose anchors stay. */
export function partsOf(staying: readonly NetworkName[]): Readonly<Record<NetworkName, Part>> {
  const part = (name: NetworkName): Part => {
    const i = staying.indexOf(name);
    return i < 0 ? { from: 0, size: PIXELS } : { from: PIXELS + i * FEATURES, size: FEATURES };
  };
  return { trained: part('trained'), 'k-means': part('k-means'), random: part('random') };
}
