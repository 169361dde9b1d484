import type { Weights } from '../nets/weights.ts';
import { toPlainData } from './plain-data.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** A look with the network that it names by number. */
export type AskedLook = Extract<ToWorker, { type: 'look' }> & { readonly weights: Weights | undefined };

/** Looks one at a time; of those that wait only the newest is kept, and a large one under way gives way to a smaller. */
export class Looks {
  #waiting: AskedLook | undefined;
  #current: { readonly message: AskedLook; readonly abort: AbortController } | undefined;
  #idle: Promise<void> = Promise.resolve();
  readonly #look: (message: AskedLook, signal: AbortSignal) => Promise<unknown>;
  readonly #post: (message: FromWorker) => void;
  readonly #done: () => void;

  /** `done` is told when no look is under way any more: a run that waited can go on. */
  constructor(
    look: (message: AskedLook, signal: AbortSignal) => Promise<unknown>,
    post: (message: FromWorker) => void,
    done: () => void,
  ) {
    this.#look = look;
    this.#post = post;
    this.#done = done;
  }

  get busy(): boolean {
    return this.#current !== undefined;
  }

  /** Resolves when no look is under way any more. */
  get idle(): Promise<void> {
    return this.#idle;
  }

  add(message: AskedLook): void {
    if (this.#waiting) this.#replaced(this.#waiting);
    this.#waiting = message;
    // A refinement to more test images is not worth waiting for once something has moved.
    if (this.#current && this.#current.message.testImages > message.testImages) this.#current.abort.abort();
    if (!this.#current) this.#idle = this.#work();
  }

  async #work(): Promise<void> {
    for (let message = this.#waiting; message; message = this.#waiting) {
      this.#waiting = undefined;
      const abort = new AbortController();
      this.#current = { message, abort };
      const start = performance.now();
      try {
        const frame = await this.#look(message, abort.signal);
        this.#post({ type: 'looked', id: message.id, frame, milliseconds: performance.now() - start });
      } catch (error) {
        if (abort.signal.aborted) this.#replaced(message);
        else this.#post({ type: 'error', id: message.id, error: toPlainData(error) });
      }
    }
    this.#current = undefined;
    this.#done();
  }

  #replaced({ id }: AskedLook): void {
    this.#post({ type: 'looked', id, frame: null, milliseconds: 0 });
  }
}
