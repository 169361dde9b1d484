import type { BatchTrainer, Moments, Stopped } from './trainer.ts';
import type { Weights } from './weights.ts';

/** Several networks that learn from the same batches in the same order, as one trainer: weights named `<network>/<name>`. */
export class SideBySide implements BatchTrainer {
  readonly #trainers: Readonly<Record<string, BatchTrainer>>;
  readonly #losses: Record<string, number> = {};

  /** Throws RangeError when there is none, or they have not done equally many steps. */
  constructor(trainers: Readonly<Record<string, BatchTrainer>>) {
    const steps = Object.values(trainers).map((trainer) => trainer.steps);
    if (steps.length === 0 || steps.some((n) => n !== steps[0])) throw new RangeError('networks not in step');
    this.#trainers = trainers;
  }

  get steps(): number {
    return Object.values(this.#trainers)[0]!.steps;
  }
  step(x: Float32Array, targets: Uint8Array | Float32Array, learningRate: number): void {
    for (const trainer of Object.values(this.#trainers)) trainer.step(x, targets, learningRate);
  }
  /** The mean over the networks; NaN as soon as one of them has diverged. */
  async loss(): Promise<number> {
    for (const [name, trainer] of Object.entries(this.#trainers)) this.#losses[name] = await trainer.loss();
    const losses = Object.values(this.#losses);
    return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  }
  /** Each network's own loss, as of the last call of `loss`. */
  get losses(): Readonly<Record<string, number>> {
    return this.#losses;
  }
  weights(): Promise<Weights> {
    return this.#gather((trainer) => trainer.weights());
  }
  async moments(): Promise<Moments> {
    const first = await this.#gather(async (trainer) => (await trainer.moments()).first);
    return { first, second: await this.#gather(async (trainer) => (await trainer.moments()).second) };
  }
  dispose(): void {
    for (const trainer of Object.values(this.#trainers)) trainer.dispose();
  }

  async #gather(read: (trainer: BatchTrainer) => Promise<Weights>): Promise<Weights> {
    const parts = await Promise.all(
      Object.entries(this.#trainers).map(async ([name, trainer]) =>
        (await read(trainer)).map((tensor) => ({ ...tensor, name: `${name}/${tensor.name}` })),
      ),
    );
    return parts.flat();
  }
}

/** One network's part of what `SideBySide` named, under its own names again. */
export function partOf(weights: Weights, network: string): Weights {
  const prefix = `${network}/`;
  return weights
    .filter(({ name }) => name.startsWith(prefix))
    .map((tensor) => ({ ...tensor, name: tensor.name.slice(prefix.length) }));
}

/** Where one of the networks side by side stopped: what its own trainer goes on from. */
export function stoppedPartOf({ step, moments }: Stopped, network: string): Stopped {
  return { step, moments: { first: partOf(moments.first, network), second: partOf(moments.second, network) } };
}
