import type { AssetSource } from '../data/assets.ts';
import { PlainError } from '../data/plain-error.ts';
import type { FromHelper, ToHelper } from './helper-protocol.ts';
import { fromPlainData, toPlainData } from './plain-data.ts';
import type { BackendName } from './protocol.ts';
import type { TaskName, TaskObject } from './tasks.ts';

/** What is used of a helper worker; tests give a small one. */
export interface HelperWorker {
  postMessage(message: ToHelper, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<FromHelper>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

type Waiting = { resolve(value: unknown): void; reject(error: unknown): void };

/** A helper worker as the worker sees it that has started it. */
export class HelperLink {
  readonly #worker: HelperWorker;
  readonly #assets: AssetSource;
  readonly #waiting = new Map<number, Waiting>();
  #numbers = 0;
  #ended: PlainError | undefined;

  constructor(worker: HelperWorker, assets: AssetSource) {
    this.#worker = worker;
    this.#assets = assets;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      const error = new PlainError('errors.worker.died');
      error.cause = event.message;
      this.#end(error);
    };
    // Before it asks: this thread may be computing then, and hear nothing.
    void this.#bring('wasm');
  }

  /** An object in the helper. What goes wrong in making it, its first call tells. */
  open(task: TaskName, input: unknown, backend: BackendName): TaskObject {
    const object = ++this.#numbers;
    this.#post({ type: 'open', object, task, input, backend });
    return {
      call: (method, ...given) => this.#call(object, method, given),
      dispose: () => this.#post({ type: 'dispose', object }),
    };
  }

  close(): void {
    this.#end(new PlainError('errors.worker.closed'));
  }

  #call(object: number, method: string, given: readonly unknown[]): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    const call = ++this.#numbers;
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      // A part of a large array would cross with all of it, and a moved one would be lost to the caller: a copy crosses.
      const copies = given.map((value) => (isArray(value) ? value.slice() : value));
      const moved = copies.filter(isArray).map(({ buffer }) => buffer);
      this.#post({ type: 'call', object, call, method, given: copies }, moved);
    });
  }

  #post(message: ToHelper, moved: ArrayBuffer[] = []): void {
    if (!this.#ended) this.#worker.postMessage(message, moved);
  }

  #receive(message: FromHelper): void {
    if (message.type === 'need') void this.#bring(message.name);
    if (message.type !== 'answer' && message.type !== 'failed') return;
    const waiting = this.#waiting.get(message.call);
    this.#waiting.delete(message.call);
    if (message.type === 'answer') waiting?.resolve(message.value);
    else waiting?.reject(fromPlainData(message.error));
  }

  async #bring(name: string): Promise<void> {
    try {
      this.#post({ type: 'asset', name, bytes: await this.#assets(name) });
    } catch (error) {
      this.#post({ type: 'asset', name, error: toPlainData(error) });
    }
  }

  #end(error: PlainError): void {
    if (this.#ended) return;
    this.#ended = error;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function isArray(value: unknown): value is Float32Array<ArrayBuffer> {
  return ArrayBuffer.isView(value) && 'slice' in value;
}
