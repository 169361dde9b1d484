import type { Batch, BatchTrainer, Moments, Stopped } from './trainer.ts';
import type { Weights } from './weights.ts';

/** One batch for all networks, or one for each by its name. */
export type Batches = Batch | Readonly<Record<string, Batch>>;

/** Several networks that learn in step, as one trainer: weights named `<network>/<name>`. */
export class SideBySide implements BatchTrainer<Batches> {
  readonly #trainers: Readonly<Record<string, BatchTrainer>>;
  readonly #losses: Record<string, number> = {};

  /** @throws RangeError when there is none, or they have not done equally many steps. */
  constructor(trainers: Readonly<Record<string, BatchTrainer>>) {
    const steps = Object.values(trainers).map((trainer) => trainer.steps);
    if (steps.length === 0 || steps.some((n) => n !== steps[0])) throw new RangeError('networks not in step');
    this.#trainers = trainers;
  }

  get steps(): number {
    return Object.values(this.#trainers)[0]!.steps;
  }

  async step(batches: Batches, learningRate: number): Promise<void> {
    await Promise.all(
      Object.entries(this.#trainers).map(([name, trainer]) => trainer.step(batchOf(batches, name), learningRate)),
    );
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
    const all = Object.entries(this.#trainers).map(async ([name, trainer]) => [name, await trainer.moments()] as const);
    const moments = await Promise.all(all);
    const named = (which: keyof Moments) => moments.flatMap(([name, own]) => prefixed(name, own[which]));
    return { first: named('first'), second: named('second') };
  }

  dispose(): void {
    for (const trainer of Object.values(this.#trainers)) trainer.dispose();
  }

  async #gather(read: (trainer: BatchTrainer) => Promise<Weights>): Promise<Weights> {
    const parts = Object.entries(this.#trainers).map(async ([name, trainer]) => prefixed(name, await read(trainer)));
    return (await Promise.all(parts)).flat();
  }
}

const batchOf = (batches: Batches, name: string): Batch =>
  'x' in batches && batches.x instanceof Float32Array ? (batches as Batch) : (batches as Record<string, Batch>)[name]!;

/** A network's weights under the names that they have beside others. */
export const prefixed = (network: string, weights: Weights): Weights =>
  weights.map((tensor) => ({ ...tensor, name: `${network}/${tensor.name}` }));

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
