import type { Images } from '../../data/images.ts';
import { accuracy, responses, shareRight } from '../../nets/answers.ts';
import { CLASSES } from '../../nets/lenet.ts';
import { partOf } from '../../nets/side-by-side.ts';
import { anchorsOf, tensorNamed, type Weights } from '../../nets/weights.ts';
import { digitsRead } from '../digits-read.ts';
import {
  ANCHOR_LAYERS,
  LAYERS,
  type Measured,
  NETWORKS,
  type NetworkName,
  type Separation,
  type Separations,
  type Shown,
} from './frame.ts';
import { meanTurns, networkOf, turnsOf } from './network.ts';
import type { ClustersParams } from './schema.ts';
import { classMap, POINTS, productsOf, separationOf } from './separation.ts';

/** Layers whose answers stay as they were while the anchors stay: the pixels, and what two convolution layers make of them. */
const STILL = 3;
/** What `LAYERS` names, rectified and pooled, in the network's list. */
const AT = ['input', 2, 5, 8, 10, 11] as const;

/** What is known of one network: its layers' answers to the digits of the map, and how classes stand apart in them. */
interface Known {
  readonly answers: readonly Float32Array[];
  readonly separation: readonly Separation[];
}

/** What the layers of LeNet-5 answer to the first `POINTS` images, in the order of `LAYERS`. */
export const answersOf = (
  weights: Weights,
  params: ClustersParams,
  test: Images,
  breathe: () => Promise<void>,
): Promise<Float32Array[]> =>
  responses({ spec: networkOf(params), weights }, digitsRead(test, POINTS), AT, { breathe });

/** Measures the three networks of one run. What stays as it was is computed once. */
export class Measuring {
  readonly #params: ClustersParams;
  readonly #test: Images;
  readonly #classes: Uint8Array;
  readonly #starts: Readonly<Record<NetworkName, Weights>>;
  readonly #breathe: () => Promise<void>;
  readonly #staying: readonly NetworkName[];
  readonly #still = new Map<NetworkName, readonly Separation[]>();
  #untrained: Known | undefined;

  /** `test` holds the digits of the map; `staying` names the networks whose anchors do not learn. */
  constructor(
    params: ClustersParams,
    test: Images,
    starts: Readonly<Record<NetworkName, Weights>>,
    staying: readonly NetworkName[],
    breathe: () => Promise<void>,
  ) {
    this.#params = params;
    this.#test = test;
    this.#classes = test.labels.slice(0, POINTS);
    this.#starts = starts;
    this.#staying = staying;
    this.#breathe = breathe;
  }

  /**
   * The map that the live parameters ask for, and all numbers; accuracies on the first `count` of `test`. `before` is the
   * network one step before; before the first step there is none.
   */
  async frame(
    weights: Weights,
    test: Images,
    count: number,
    before: Weights | undefined,
    step: number,
  ): Promise<Shown> {
    const { layer, anchors: network } = this.#params;
    const all = await this.#all(weights, step === 0);
    const at = LAYERS.indexOf(layer);
    const { answers, separation } = all[network];
    const map = classMap(await productsOf(answers[at], POINTS), this.#classes, separation[at], { network, layer });
    const accuracies = {} as Record<NetworkName, number>;
    for (const name of NETWORKS) {
      accuracies[name] =
        count === POINTS
          ? shareRight(all[name].answers[LAYERS.length - 1], this.#classes, CLASSES)
          : await this.accuracy(weights, name, test, count);
    }
    const [start, now] = [this.#starts.trained, partOf(weights, 'trained')];
    const turned = turns(start, now, before && partOf(before, 'trained'));
    const separations = separationsOf(all);
    return {
      testImages: POINTS,
      map,
      measured: { accuracy: accuracies, testImages: count, separations, ...turned, anchors: pictures(weights) },
    };
  }

  /** Share of the first `count` images that one of the networks reads rightly. */
  accuracy(weights: Weights, name: NetworkName, test: Images, count: number): Promise<number> {
    const network = { spec: networkOf(this.#params), weights: partOf(weights, name) };
    return accuracy(network, digitsRead(test, count), test.labels, { breathe: this.#breathe });
  }

  /** How well classes stand apart, layer by layer, in the three networks and in the untrained one. */
  async separations(weights: Weights): Promise<Separations> {
    return separationsOf(await this.#all(weights));
  }

  async #all(weights: Weights, atStart = false): Promise<Record<NetworkName | 'untrained', Known>> {
    this.#untrained ??= await this.#measure(this.#starts.trained, []);
    const known = { untrained: this.#untrained } as Record<NetworkName | 'untrained', Known>;
    for (const name of NETWORKS) {
      const still = this.#still.get(name) ?? this.#untrained.separation.slice(0, 1);
      // All but the one with k-means anchors start as the untrained network.
      known[name] = atStart && name !== 'k-means' ? this.#untrained : await this.#measure(partOf(weights, name), still);
      if (this.#staying.includes(name)) this.#still.set(name, known[name].separation.slice(0, STILL));
    }
    return known;
  }

  async #measure(weights: Weights, still: readonly Separation[]): Promise<Known> {
    const answers = await answersOf(weights, this.#params, this.#test, this.#breathe);
    const separation = [...still];
    for (const values of answers.slice(still.length)) {
      separation.push(separationOf(await productsOf(values, POINTS), this.#classes));
      await this.#breathe();
    }
    return { answers, separation };
  }
}

const separationsOf = (all: Readonly<Record<NetworkName | 'untrained', Known>>): Separations => ({
  trained: all.trained.separation,
  'k-means': all['k-means'].separation,
  random: all.random.separation,
  untrained: all.untrained.separation,
});

function turns(
  start: Weights,
  now: Weights,
  before: Weights | undefined,
): Pick<Measured, 'turned' | 'lastTurn' | 'firstTurned'> {
  // Four digits: more would only make a kept run heavier.
  const short = (turns: readonly number[]) => turns.map((turn) => Number(turn.toPrecision(4)));
  const lastTurn = before ? short(meanTurns(before, now)) : ANCHOR_LAYERS.map(() => Number.NaN);
  return { turned: short(meanTurns(start, now)), lastTurn, firstTurned: short(turnsOf(start, now, 'conv1')) };
}

/** First-layer anchors, each on a scale of its own. */
function pictures(weights: Weights): Measured['anchors'] {
  const of = (name: NetworkName) =>
    Uint8Array.from(
      anchorsOf(tensorNamed(partOf(weights, name), 'conv1/weights')).flatMap((anchor) => {
        const largest = anchor.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
        return [...anchor].map((value) => 128 + Math.round((127 * value) / largest));
      }),
    );
  return { trained: of('trained'), 'k-means': of('k-means'), random: of('random') };
}
