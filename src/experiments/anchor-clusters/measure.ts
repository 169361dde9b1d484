import type { Images } from '../../data/images.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import { accuracyOf, answers, decided, indicesTo, shareRight } from './answers.ts';
import {
  ANCHOR_LAYERS,
  type ClustersFrame,
  LAYERS,
  type Measured,
  NETWORKS,
  type NetworkName,
  type Separation,
  type Separations,
} from './frame.ts';
import { anchorsOf, tensorNamed } from './networks.ts';
import type { ClustersParams } from './schema.ts';
import { classMap, POINTS, productsOf, separationOf } from './separation.ts';
import { meanTurns, turnsOf } from './turns.ts';

/** Lists of answers that stay as they were while the anchors stay: the pixels, and what two convolution layers make of them. */
const STILL = 3;
const FEATURES_AT = STILL - 1;

/** What is known of one network: its layers' answers to the digits of the map, and how classes stand apart in them. */
interface Known {
  readonly answers: readonly Float32Array[];
  readonly separation: readonly Separation[];
}

/** Measures the three networks of one run. What stays as it was is computed once. */
export class Measuring {
  readonly #params: ClustersParams;
  readonly #test: Images;
  readonly #classes: Uint8Array;
  readonly #starts: Readonly<Record<NetworkName, Weights>>;
  readonly #breathe: () => Promise<void>;
  readonly #staying: readonly NetworkName[];
  readonly #still = new Map<NetworkName, Known>();
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

  /** The part of a frame that says what the networks are: the map that the live parameters ask for, and all numbers. */
  async frame(
    weights: Weights,
    test: Images,
    count: number,
    step: readonly [Weights, Weights] | undefined,
  ): Promise<Pick<ClustersFrame, 'map' | 'measured'>> {
    const { layer, anchors: network } = this.#params;
    const all = await this.#all(weights);
    const at = LAYERS.indexOf(layer);
    const { answers, separation } = all[network];
    const map = classMap(await productsOf(answers[at], POINTS), this.#classes, separation[at], { network, layer });
    const accuracy = {} as Record<NetworkName, number>;
    for (const name of NETWORKS) {
      accuracy[name] =
        count === POINTS
          ? shareRight(all[name].answers[LAYERS.length - 1], this.#classes)
          : await accuracyOf(partOf(weights, name), test, count, this.#breathe);
    }
    const [start, now] = [this.#starts.trained, partOf(weights, 'trained')];
    const separations = separationsOf(all);
    return {
      map,
      measured: { accuracy, testImages: count, separations, ...turns(start, now, step), anchors: pictures(weights) },
    };
  }

  /** How well classes stand apart, layer by layer, in the three networks and in the untrained one. */
  async separations(weights: Weights): Promise<Separations> {
    return separationsOf(await this.#all(weights));
  }

  async #all(weights: Weights): Promise<Record<NetworkName | 'untrained', Known>> {
    this.#untrained ??= await this.#measure(this.#starts.trained);
    const known = { untrained: this.#untrained } as Record<NetworkName | 'untrained', Known>;
    for (const name of NETWORKS) {
      const still = this.#still.get(name);
      known[name] = await this.#measure(partOf(weights, name), still);
      if (!still && this.#staying.includes(name)) this.#still.set(name, known[name]);
    }
    return known;
  }

  async #measure(weights: Weights, still?: Known): Promise<Known> {
    const all = still
      ? [...still.answers.slice(0, STILL), ...(await decided(weights, still.answers[FEATURES_AT], this.#breathe))]
      : await answers(weights, this.#test, indicesTo(POINTS), this.#breathe);
    const separation = still ? still.separation.slice(0, STILL) : (this.#untrained?.separation.slice(0, 1) ?? []);
    for (const values of all.slice(separation.length)) {
      separation.push(separationOf(await productsOf(values, POINTS), this.#classes));
      await this.#breathe();
    }
    return { answers: all, separation };
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
  step: readonly [Weights, Weights] | undefined,
): Pick<Measured, 'turned' | 'lastTurn' | 'firstTurned'> {
  // Four digits: more would only make a kept run heavier.
  const short = (turns: readonly number[]) => turns.map((turn) => Number(turn.toPrecision(4)));
  const lastTurn = step ? short(meanTurns(...step)) : ANCHOR_LAYERS.map(() => Number.NaN);
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
