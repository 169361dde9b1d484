import type { FromHelper, ToHelper } from './helper-protocol.ts';
import { toPlainData } from './plain-data.ts';
import type { BackendName } from './protocol.ts';
import { openHere, type TaskObject } from './tasks.ts';

/** The helper's side: makes objects of tasks and calls their methods, one at a time, as its worker's messages ask. */
export class HelperHost {
  readonly #post: (message: FromHelper) => void;
  readonly #backend: (name: BackendName) => Promise<unknown>;
  readonly #objects = new Map<number, Promise<TaskObject>>();
  #ready: { readonly name: BackendName; readonly started: Promise<unknown> } | undefined;
  #work: Promise<unknown> = Promise.resolve();

  /** `backend` makes a back end the current one. */
  constructor(post: (message: FromHelper) => void, backend: (name: BackendName) => Promise<unknown>) {
    this.#post = post;
    this.#backend = backend;
  }

  receive(message: Exclude<ToHelper, { type: 'asset' }>): void {
    this.#work = this.#work.then(() => this.#carryOut(message));
  }

  async #carryOut(message: Exclude<ToHelper, { type: 'asset' }>): Promise<void> {
    if (message.type === 'open') {
      const made = this.#start(message.backend).then(() => openHere(message.task, message.input));
      this.#objects.set(message.object, made);
      // Told to whoever calls it.
      await made.catch(() => undefined);
    } else if (message.type === 'dispose') {
      (await this.#objects.get(message.object)?.catch(() => undefined))?.dispose();
      this.#objects.delete(message.object);
    } else {
      const { object, call, method, given } = message;
      try {
        const made = (await this.#objects.get(object))!;
        this.#post({ type: 'answer', call, value: await made.call(method, ...given) });
      } catch (error) {
        this.#post({ type: 'failed', call, error: toPlainData(error) });
      }
    }
  }

  /** A back end, started once. */
  #start(name: BackendName): Promise<unknown> {
    if (this.#ready?.name !== name) this.#ready = { name, started: this.#backend(name) };
    return this.#ready.started;
  }
}
