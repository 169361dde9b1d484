import { type Ground, onBackgrounds } from '../../data/backgrounds/compose.ts';
import type { Images } from '../../data/images.ts';
import { createRandom } from '../../data/random.ts';
import { sliceImages } from '../../data/transforms.ts';
import { initSequential } from '../../nets/sequential.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { CROSSED_FROM, crossedSet } from './crossed.ts';
import { accuracyOf } from './forward.ts';
import type { Measured } from './frame.ts';
import { oneLayer, twoLayers } from './networks.ts';
import { correlationsOf, positionsOf } from './positions.ts';
import type { CascadeParams } from './schema.ts';
import { lastShares, type Shares, sharesOf } from './shares.ts';

/** The weights that a run of these parameters starts from. */
export const startOf = (params: CascadeParams) => ({
  two: initSequential(twoLayers, createRandom(params.seed, 'init/two')),
  one: initSequential(oneLayer[params['one-layer']], createRandom(params.seed, 'init/one')),
});

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

  constructor(params: CascadeParams, lab: Lab, breathe: () => Promise<void>) {
    this.#params = params;
    this.#lab = lab;
    this.#breathe = breathe;
  }

  /** Accuracies on the first `count` test digits as in training, shares on the crossed set; `whole` says whether all of it is wanted. */
  async measure(both: Weights, count: number, whole: boolean): Promise<Measured> {
    const [two, one] = [partOf(both, 'two'), partOf(both, 'one')];
    const set = await this.#crossedSet();
    const shares = await sharesOf(two, set, this.#breathe);
    const positions = positionsOf(two, shares.pool2);
    return {
      testImages: count,
      accuracy: await this.accuracy(both, groundOf(this.#params), count),
      trained: shares.stages,
      untrained: (await this.untrained()).stages,
      correlations: correlationsOf(positions, shares.pool2),
      whole: whole ? { one: await lastShares(this.#oneLayer, one, set, this.#breathe), positions } : undefined,
    };
  }

  /** Shares of the first `count` test digits on some backgrounds that the two networks read rightly. */
  async accuracy(both: Weights, ground: Ground, count: number): Promise<Measured['accuracy']> {
    const set = await this.#testSet(ground, count);
    return {
      two: await accuracyOf(twoLayers, partOf(both, 'two'), set, count, this.#breathe),
      one: await accuracyOf(this.#oneLayer, partOf(both, 'one'), set, count, this.#breathe),
    };
  }

  /** What chance alone gives: the network before its first step. */
  async untrained(): Promise<Shares> {
    this.#untrained ??= await sharesOf(startOf(this.#params).two, await this.#crossedSet(), this.#breathe);
    return this.#untrained;
  }

  get #oneLayer() {
    return oneLayer[this.#params['one-layer']];
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
