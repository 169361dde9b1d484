import { CLASSIFIERS, type ClassifierName, SETS, type SetName } from './frame.ts';

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
