import type { Weights } from '../../nets/weights.ts';
import type { Chance } from './classifiers/chance.ts';
import { classify } from './classifiers/classify.ts';
import { type Breathe, type Digits, type Examples, scaled } from './digits.ts';
import { CLASSIFIERS, type ClassifierName, SETS, type SetName } from './frame.ts';
import { type Boundary, responsesAt } from './network.ts';
import type { Features } from './schema.ts';

/** The networks whose features are handed on: as drawn by chance, learned from labels, made of cluster centres. */
export interface Networks {
  readonly random: Weights;
  /** Missing while it learns. */
  trained?: Weights;
  clustered(): Promise<Weights>;
}

/** Lets classifiers learn and writes on the board what they read. Keeps the features of one set at a time. */
export class Judge {
  readonly #digits: Digits;
  readonly #networks: Networks;
  readonly #board: Board;
  readonly #chance: Omit<Chance, 'stream'>;
  readonly #breathe: Breathe;
  #at: { readonly set: SetName; readonly examples: Examples } | undefined;

  constructor(digits: Digits, networks: Networks, board: Board, chance: Omit<Chance, 'stream'>, breathe: Breathe) {
    this.#digits = digits;
    this.#networks = networks;
    this.#board = board;
    this.#chance = chance;
    this.#breathe = breathe;
  }

  /** One classifier on one set; nothing to do where it was judged before. */
  async judge(set: SetName, classifier: ClassifierName): Promise<void> {
    if (this.#board.has(set, classifier)) return;
    if (this.#at?.set !== set) this.#at = { set, examples: scaled(await this.#examples(set)) };
    const { examples } = this.#at;
    const chance = { ...this.#chance, stream: `${set}/${classifier}` };
    this.#board.write(
      set,
      classifier,
      await classify(classifier, examples, chance, this.#breathe),
      examples.testLabels,
    );
  }

  async #examples(set: SetName): Promise<Examples> {
    if (set === 'pixels' || set === 'hog') return this.#digits.examples(set);
    const [kind, boundary] = set.split('-') as [Features, Boundary];
    const weights = kind === 'clustered' ? await this.#networks.clustered() : this.#networks[kind];
    if (!weights) throw new RangeError(`the network of ${set} is not trained yet`);
    const { trainLabels, testLabels } = this.#digits;
    const train = await responsesAt(weights, this.#digits.train, boundary, this.#breathe);
    const test = await responsesAt(weights, this.#digits.test, boundary, this.#breathe);
    return { size: train.length / trainLabels.length, train, test, trainLabels, testLabels };
  }
}

/** What has been judged so far. */
export class Board {
  readonly #right = new Int32Array(SETS.length * CLASSIFIERS.length).fill(-1);
  readonly #neighbours = new Int32Array(SETS.length * 100);

  has(set: SetName, classifier: ClassifierName): boolean {
    return this.#right[this.#at(set, classifier)]! >= 0;
  }

  /** Counts the right answers; of the nearest neighbours also who is whose. */
  write(set: SetName, classifier: ClassifierName, answers: Uint8Array, labels: Uint8Array): void {
    let right = 0;
    labels.forEach((label, n) => {
      if (answers[n] === label) right++;
      if (classifier === 'nearest') this.#neighbours[SETS.indexOf(set) * 100 + label * 10 + answers[n]!]!++;
    });
    this.#right[this.#at(set, classifier)] = right;
  }

  /** Copies, for a frame. */
  shown(): { readonly right: Int32Array; readonly neighbours: Int32Array } {
    return { right: this.#right.slice(), neighbours: this.#neighbours.slice() };
  }

  #at(set: SetName, classifier: ClassifierName): number {
    return SETS.indexOf(set) * CLASSIFIERS.length + CLASSIFIERS.indexOf(classifier);
  }
}
