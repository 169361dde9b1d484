import { createRandom } from '../../data/random.ts';
import { shareRight } from '../../nets/answers.ts';
import { CLASSES, INPUT } from '../../nets/lenet.ts';
import { initial } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { frameDue, schedule } from '../training/schedule.ts';
import { clusteredWeights } from './clustered.ts';
import { type Digits, openDigits } from './digits.ts';
import { accuracyOf, CLASSIFIERS, type MeasureName, SETS, type SetName, type Shown, setAt } from './frame.ts';
import { Board, Judge, type Networks } from './judge.ts';
import { LENET, responsesAt } from './network.ts';
import { BOUNDARIES, type DecisionParams, FEATURES } from './schema.ts';

export const BATCH = 64;
const PIXELS = INPUT * INPUT;
/** What one classifier on one set counts for in the progress, in training steps: about as long. */
const STEPS_EACH = 16;
const NO_NETWORK: readonly SetName[] = ['pixels', 'hog'];

/** The digits of one run, and who decides on them: on pixels and histograms while the network learns, on its features afterwards. */
export class Judging {
  readonly digits: Digits;
  readonly #params: DecisionParams;
  readonly #lab: Lab;
  readonly #board = new Board();
  readonly #networks: Networks;
  readonly #judge: Judge;
  readonly #early = NO_NETWORK.flatMap((set) => CLASSIFIERS.map((classifier) => [set, classifier] as const));
  readonly #trainingSteps: number;
  /** How many frames the training has yielded by a step. */
  readonly #frames: (step: number) => number;
  #network = Number.NaN;
  #networkImages = 0;

  private constructor(digits: Digits, params: DecisionParams, lab: Lab) {
    this.digits = digits;
    this.#params = params;
    this.#lab = lab;
    const breathe = () => lab.breathe();
    let clustered: Promise<Weights> | undefined;
    this.#networks = {
      random: initial(LENET, createRandom(params.seed, 'init')),
      clustered() {
        clustered ??= clusteredWeights(digits.train, createRandom(params.seed, 'k-means'), breathe);
        return clustered;
      },
    };
    const { seed, epochs, settings } = params;
    const chance = { seed, epochs, settings, kernelImages: params['kernel-images'] };
    this.#judge = new Judge(digits, this.#networks, this.#board, chance, breathe);
    const plan = schedule(params['train-images'], params.epochs, BATCH);
    this.#trainingSteps = plan.steps;
    this.#frames = framesBy(plan);
  }

  static async open(params: DecisionParams, lab: Lab): Promise<Judging> {
    return new Judging(await openDigits(params, lab), params, lab);
  }

  /** A frame while the network learns. A run that was resumed catches up: what a frame holds depends on its step alone. */
  async whileLearning(weights: Weights, step: number, count: number): Promise<Shown> {
    for (const task of this.#early.slice(0, this.#frames(step))) await this.#judge.judge(...task);
    await this.#ask(weights, count);
    return this.#shown();
  }

  /** The frames after the network has learnt: one classifier on one set each. */
  async *afterwards(weights: Weights): AsyncGenerator<Shown & { readonly step: number }, void, void> {
    this.#networks.trained = weights;
    await this.#ask(weights, this.digits.testLabels.length);
    const done = new Set<SetName>();
    let step = this.#trainingSteps;
    while (done.size < SETS.length) {
      const set = nextSet(done, this.#params);
      for (const classifier of CLASSIFIERS) {
        this.#lab.signal.throwIfAborted();
        if (this.#board.has(set, classifier)) continue;
        await this.#judge.judge(set, classifier);
        step += STEPS_EACH;
        yield { ...this.#shown(), step: Math.min(step, this.#steps) };
      }
      done.add(set);
    }
  }

  /** The numbers of a run whose frames have all been made. */
  result(): Record<MeasureName | 'testImages', number> {
    const last = this.#shown();
    const named = SETS.flatMap((set) =>
      CLASSIFIERS.map((one) => [`accuracy.${set}.${one}`, accuracyOf(last, set, one)]),
    );
    const { testImages } = last;
    return { ...Object.fromEntries(named), 'accuracy.network': this.#network, testImages };
  }

  /** Steps of the training, and what judging afterwards counts for. */
  get #steps(): number {
    const early = Math.min(this.#early.length, this.#frames(this.#trainingSteps));
    return this.#trainingSteps + (SETS.length * CLASSIFIERS.length - early) * STEPS_EACH;
  }

  async #ask(weights: Weights, count: number): Promise<void> {
    const { test, testLabels } = this.digits;
    this.#networkImages = Math.min(count, testLabels.length);
    const pictures = test.subarray(0, this.#networkImages * PIXELS);
    const scores = await responsesAt(weights, pictures, 'output', () => this.#lab.breathe());
    this.#network = shareRight(scores, testLabels, CLASSES);
  }

  #shown(): Shown {
    return {
      steps: this.#steps,
      testImages: this.digits.testLabels.length,
      trainImages: this.#params['train-images'],
      ...this.#board.shown(),
      network: this.#network,
      networkImages: this.#networkImages,
    };
  }
}

/** How many frames a training run has yielded by a step, the one before its first step included. */
function framesBy(plan: ReturnType<typeof schedule>): (step: number) => number {
  const counts = [1];
  for (let step = 1; step <= plan.steps; step++) counts.push(counts[step - 1]! + (frameDue(step, plan) ? 1 : 0));
  return (step) => counts[step]!;
}

/** What needs no network first, then what the reader looks at, then the other boundaries of the same kind, then the rest. */
function nextSet(done: ReadonlySet<SetName>, { boundary, features }: DecisionParams): SetName {
  const cuts = BOUNDARIES.slice(1).reverse();
  const order = [
    ...NO_NETWORK,
    ...[features, ...FEATURES].flatMap((kind) => [setAt(boundary, kind), ...cuts.map((cut) => setAt(cut, kind))]),
  ];
  return order.find((set) => !done.has(set))!;
}
