import type { Learnt } from './frame.ts';

/** What a run remembers of the epochs it has ended: the highest shares so far and when. */
export class Best {
  #test = 0;
  #testEpoch = 0;
  #resisted = 0;
  #resistedEpoch = 0;

  /** Goes on from what `memory` said. */
  constructor(memory: Readonly<Record<string, number>> = {}) {
    this.#test = memory.test ?? 0;
    this.#testEpoch = memory.testEpoch ?? 0;
    this.#resisted = memory.resisted ?? 0;
    this.#resistedEpoch = memory.resistedEpoch ?? 0;
  }

  /** The earliest of equals stays. Saying an epoch twice changes nothing. */
  epoch(epoch: number, { test, resisted }: Pick<Learnt, 'test' | 'resisted'>): void {
    if (test > this.#test) [this.#test, this.#testEpoch] = [test, epoch];
    if (resisted > this.#resisted) [this.#resisted, this.#resistedEpoch] = [resisted, epoch];
  }

  get memory() {
    return {
      test: this.#test,
      testEpoch: this.#testEpoch,
      resisted: this.#resisted,
      resistedEpoch: this.#resistedEpoch,
    };
  }
}
