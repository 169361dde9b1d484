import { type Ground, onBackgrounds } from '../../data/backgrounds/compose.ts';
import type { Images } from '../../data/images.ts';
import { createRandom } from '../../data/random.ts';
import { sliceImages } from '../../data/transforms.ts';
import { accuracy } from '../../nets/answers.ts';
import { countParameters, initial, type Network } from '../../nets/network.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { digitsRead } from '../digits-read.ts';
import { GROUNDS, KEPT, KEPT_PARTS, type Measured, type MeasureName, PARTS, STAGES } from './frame.ts';
import { CROSSED_FROM, crossedSet, networksOf } from './material.ts';
import type { CascadeParams } from './schema.ts';
import { correlationsOf, directionsOf, lastShares, positionsOf, type Shares, sharesOf } from './variance.ts';

/** Test digits on backgrounds other than those of the training: what they add is not worth a long wait at the end. */
const OTHERS = 2000;

/** The weights that a run of these parameters starts from. */
export function startOf(params: CascadeParams): Readonly<Record<'two' | 'one', Weights>> {
  const { two, one } = networksOf(params);
  return {
    two: initial(two, createRandom(params.seed, 'init/two')),
    one: initial(one, createRandom(params.seed, 'init/one')),
  };
}

/** Which backgrounds the training digits stand on. */
export const groundOf = ({ backgrounds }: CascadeParams): Ground => (backgrounds === 'on' ? 'ten' : 'plain');

/** Measures the networks of one run, and keeps what is the same from frame to frame. */
export class Meter {
  readonly #params: CascadeParams;
  readonly #lab: Lab;
  readonly #breathe: () => Promise<void>;
  readonly #sets = new Map<Ground, Images>();
  #crossed: Images | undefined;
  #untrained: Shares | undefined;

  constructor(params: CascadeParams, lab: Lab) {
    this.#params = params;
    this.#lab = lab;
    this.#breathe = () => lab.breathe();
  }

  /**
   * Accuracies on the first `count` test digits as in training, shares on the crossed set; `whole` says whether all of it is
   * wanted, `untrained` whether these are the weights that the run starts from.
   */
  async measure(
    both: Weights,
    count: number,
    { whole, untrained = false }: { readonly whole: boolean; readonly untrained?: boolean },
  ): Promise<Measured> {
    const { two, one } = this.#networks(both);
    const set = await this.#crossedSet();
    const shares = untrained ? await this.#start() : await sharesOf(two.weights, set, this.#breathe);
    const positions = positionsOf(two.weights, shares.pool2);
    return {
      testImages: count,
      accuracy: await this.#accuracy(both, groundOf(this.#params), count),
      trained: shares.stages,
      untrained: (await this.#start()).stages,
      correlations: correlationsOf(positions, shares.pool2),
      whole: whole ? { one: await lastShares(one, set, this.#breathe), positions } : undefined,
    };
  }

  /** The numbers of a finished run; `final` is its last measurement. */
  async result(both: Weights, final: Measured): Promise<Record<MeasureName, number>> {
    const numbers: Record<string, number> = {};
    const { trained, whole, correlations } = final;
    for (const ground of GROUNDS) {
      const asTrained = ground === groundOf(this.#params);
      const count = Math.min(OTHERS, final.testImages);
      const { two, one } = asTrained ? final.accuracy : await this.#accuracy(both, ground, count);
      numbers[`accuracy.two.${ground}`] = two;
      numbers[`accuracy.one.${ground}`] = one;
    }
    const before = await this.#start();
    for (const stage of KEPT) {
      for (const part of KEPT_PARTS) {
        const k = PARTS.length * STAGES.indexOf(stage) + PARTS.indexOf(part);
        numbers[`share.${stage}.${part}`] = trained[k]!;
        if (stage !== 'input') numbers[`share.${stage}.${part}.untrained`] = before.stages[k]!;
      }
    }
    const set = await this.#crossedSet();
    const directions = await directionsOf(partOf(both, 'two'), set, this.#breathe);
    const first = await directionsOf(startOf(this.#params).two, set, this.#breathe);
    for (const [i, stage] of KEPT.entries()) {
      numbers[`directions.${stage}`] = directions[i]!;
      if (stage !== 'input') numbers[`directions.${stage}.untrained`] = first[i]!;
    }
    for (const part of KEPT_PARTS) numbers[`share.one.logits.${part}`] = whole!.one[PARTS.indexOf(part)]!;
    const untrained = correlationsOf(positionsOf(startOf(this.#params).two, before.pool2), before.pool2);
    for (const kind of ['variance', 'share'] as const) {
      numbers[`correlation.${kind}`] = correlations[kind];
      numbers[`correlation.${kind}.untrained`] = untrained[kind];
    }
    const { two, one } = networksOf(this.#params);
    numbers.parameters = countParameters(two);
    numbers['parameters.one'] = countParameters(one);
    return numbers as Record<MeasureName, number>;
  }

  #networks(both: Weights): Readonly<Record<'two' | 'one', Network>> {
    const { two, one } = networksOf(this.#params);
    return { two: { spec: two, weights: partOf(both, 'two') }, one: { spec: one, weights: partOf(both, 'one') } };
  }

  /** Shares of the first `count` test digits on some backgrounds that the two networks read rightly. */
  async #accuracy(both: Weights, ground: Ground, count: number): Promise<Measured['accuracy']> {
    const set = await this.#testSet(ground, count);
    const { two, one } = this.#networks(both);
    const read = (network: Network) =>
      accuracy(network, digitsRead(set, count), set.labels, { breathe: this.#breathe });
    return { two: await read(two), one: await read(one) };
  }

  /** What chance alone gives: the network before its first step. */
  async #start(): Promise<Shares> {
    this.#untrained ??= await sharesOf(startOf(this.#params).two, await this.#crossedSet(), this.#breathe);
    return this.#untrained;
  }

  async #crossedSet(): Promise<Images> {
    const { data, brightest } = this.#params;
    this.#crossed ??= crossedSet(await this.#lab.data(data, 'test', CROSSED_FROM), brightest);
    return this.#crossed;
  }

  async #testSet(ground: Ground, count: number): Promise<Images> {
    const kept = this.#sets.get(ground);
    if (kept && kept.count >= count) return kept;
    const { data, brightest } = this.#params;
    const digits = sliceImages(await this.#lab.data(data, 'test', count), 0, count);
    const made = onBackgrounds(digits, 'test', ground, brightest);
    this.#sets.set(ground, made);
    return made;
  }
}
