import type { Weights } from '../nets/weights.ts';
import type { ToWorker } from './protocol.ts';

/** Networks that a worker keeps to be looked at: two recordings and a run between which a reader goes to and fro. */
const KEPT = 3;

/** Which networks a worker has, so that each crosses once and a moved slider sends none. */
export class SentNetworks {
  readonly #post: (message: ToWorker) => void;
  /** Those that the worker has, the one asked for last at the end. */
  readonly #there = new Map<Weights, number>();
  #last = 0;

  constructor(post: (message: ToWorker) => void) {
    this.#post = post;
  }

  /** The number by which a look names this network: sent now, if the worker has it not. The same object counts as the same network. */
  numberOf(weights: Weights): number {
    const known = this.#there.get(weights);
    const id = known ?? ++this.#last;
    this.#there.delete(weights);
    this.#there.set(weights, id);
    if (known === undefined) this.#post({ type: 'network', id, weights });
    for (const [old, forgotten] of this.#there) {
      if (this.#there.size <= KEPT) break;
      this.#there.delete(old);
      this.#post({ type: 'forget', id: forgotten });
    }
    return id;
  }
}
