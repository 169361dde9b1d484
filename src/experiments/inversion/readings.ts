import * as tf from '@tensorflow/tfjs-core';
import type { Network } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Reading } from './frame.ts';

const CLASSES = 10;

/** Accuracy and confusion matrix from logits (labels.length x 10). The lowest class wins a tie. */
export function reading(logits: Float32Array, labels: ArrayLike<number>): Reading {
  const confusion = new Int32Array(CLASSES * CLASSES);
  let right = 0;
  for (let n = 0; n < labels.length; n++) {
    let best = 0;
    for (let k = 1; k < CLASSES; k++) if (logits[n * CLASSES + k] > logits[n * CLASSES + best]) best = k;
    confusion[labels[n] * CLASSES + best]++;
    if (best === labels[n]) right++;
  }
  return { accuracy: right / labels.length, confusion };
}

/** Which test images a strip shows: of each class the first one, two more, and the chosen digit. */
export function stripIndices(labels: ArrayLike<number>, digit: number): Int32Array {
  const chosen: number[] = [];
  const seen = new Set<number>();
  const spare: number[] = [];
  for (let n = 0; n < labels.length && (seen.size < CLASSES || spare.length < 2); n++) {
    if (!seen.has(labels[n])) chosen.push(n);
    else if (spare.length < 2) spare.push(n);
    seen.add(labels[n]);
  }
  chosen.sort((a, b) => labels[a] - labels[b]);
  const fixed = [...chosen, ...spare];
  return Int32Array.from(fixed.includes(digit) || digit >= labels.length ? fixed : [...fixed, digit]);
}

/** Networks whose readings are kept: one as trained and one flipped, in two settings of the rest. */
const MOST = 4;

interface Kept {
  readonly weights: Weights;
  readonly readings: Map<string, Reading>;
}

/**
 * Readings of the networks looked at last. Who slides the blend or flips back and forth waits only for what has not been
 * read before. Networks are told apart by every weight, readings also by the back end that computed them.
 */
export class ReadingMemo {
  #kept: readonly Kept[] = [];

  /** The reading of a network named `what` (test set and version), from memory or by `read`; a failed one is not kept. */
  async reading(network: Network, what: string, read: () => Promise<Reading>): Promise<Reading> {
    const key = `${tf.getBackend()} ${JSON.stringify(network.spec)} ${what}`;
    const { readings } = this.#of(network.weights);
    const found = readings.get(key) ?? (await read());
    readings.set(key, found);
    return found;
  }

  #of(weights: Weights): Kept {
    const found = this.#kept.find((kept) => equal(kept.weights, weights)) ?? { weights, readings: new Map() };
    this.#kept = [found, ...this.#kept.filter((kept) => kept !== found)].slice(0, MOST);
    return found;
  }
}

function equal(a: Weights, b: Weights): boolean {
  return (
    a.length === b.length &&
    a.every(({ name, values }, i) => {
      const other = b[i].values;
      return name === b[i].name && values.length === other.length && values.every((value, j) => value === other[j]);
    })
  );
}
