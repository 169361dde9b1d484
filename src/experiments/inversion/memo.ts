import * as tf from '@tensorflow/tfjs-core';
import type { Network } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Reading } from './frame.ts';

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
