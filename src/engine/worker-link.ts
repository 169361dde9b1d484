import type { AssetSource } from '../data/assets.ts';
import { isPlainError, PlainError } from '../data/plain-error.ts';
import { deferred } from './deferred.ts';
import { toPlainData } from './plain-data.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { trustedAddress } from './trusted-address.ts';

/** Seconds until a worker that says nothing at its start counts as one that does not start. */
const START_LIMIT = 30;

/** What the page hears of a worker. */
export interface LinkEvents {
  message(message: Exclude<FromWorker, { type: 'ready' | 'need' | 'alive' }>): void;
  /** The worker has failed or fallen silent, and is terminated. */
  died(): void;
  /** Whether silence would be a bad sign: while a run is under way and not paused. */
  expectsWord(): boolean;
  /** Whether someone waits for it, or a run stands in it. */
  inUse(): boolean;
  /** It had nothing to do for a while and has ended: the memory of WASM grows and never shrinks. */
  rested(): void;
}

/** How many seconds a worker may be silent while a word is due, and how many it is kept with nothing to do. */
export interface WorkerPatience {
  readonly silence: number;
  readonly rest: number;
}

/** A worker started from the text of the asset `engine`, its requests for assets answered, its silence noticed. */
export class WorkerLink {
  readonly ready: Promise<void>;
  readonly #assets: AssetSource;
  readonly #events: LinkEvents;
  readonly #patience: WorkerPatience;
  #worker: Worker | undefined;
  #started = deferred<void>();
  #isReady = false;
  #isClosed = false;
  #needs = 0;
  #quietSeconds = 0;
  #restSeconds = 0;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(assets: AssetSource, events: LinkEvents, patience: WorkerPatience) {
    this.#assets = assets;
    this.#events = events;
    this.#patience = patience;
    this.ready = this.#started.promise;
    this.ready.catch(() => undefined);
    this.#boot();
  }

  post(message: ToWorker): void {
    this.#restSeconds = 0;
    this.#worker?.postMessage(message);
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#clock);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#started.reject(new PlainError('errors.worker.closed'));
  }

  async #boot(): Promise<void> {
    try {
      const address = await scriptAddress(this.#assets);
      if (this.#isClosed) return;
      const worker = new Worker(trustedAddress(address));
      this.#worker = worker;
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        this.#fail(event.message);
      });
      // Ticks, not times: while the machine sleeps there are none.
      this.#clock = setInterval(() => this.#tick(), 1000);
    } catch (error) {
      this.#started.reject(isPlainError(error) ? error : new PlainError('errors.worker.start'));
    }
  }

  #receive(message: FromWorker): void {
    this.#quietSeconds = 0;
    if (message.type === 'ready') {
      this.#isReady = true;
      this.#started.resolve();
    } else if (message.type === 'need') this.#answer(message.name);
    else if (message.type !== 'alive') this.#events.message(message);
  }

  async #answer(name: string): Promise<void> {
    this.#needs++;
    try {
      this.post({ type: 'asset', name, bytes: await this.#assets(name) });
    } catch (error) {
      this.post({ type: 'asset', name, error: toPlainData(error) });
    }
    this.#needs--;
    this.#quietSeconds = 0;
  }

  #tick(): void {
    this.#quietSeconds++;
    if (!this.#isReady) {
      if (this.#quietSeconds > START_LIMIT) this.#fail('no word from the worker');
      return;
    }
    if (this.#needs > 0 || !this.#events.expectsWord()) this.#quietSeconds = 0;
    else if (this.#quietSeconds > this.#patience.silence) this.#fail('the worker fell silent');
    this.#restSeconds = this.#events.inUse() ? 0 : this.#restSeconds + 1;
    if (this.#restSeconds <= this.#patience.rest || !this.#worker) return;
    this.close();
    this.#events.rested();
  }

  #fail(detail: string): void {
    if (!this.#worker) return;
    const wasReady = this.#isReady;
    // The script itself may have been cut short on its way.
    const damaged = /SyntaxError/.test(detail);
    const error = damaged
      ? new PlainError('errors.asset.damaged', { name: 'engine' })
      : new PlainError('errors.worker.start');
    error.cause = detail;
    this.#started.reject(error);
    this.close();
    if (wasReady) this.#events.died();
  }
}

/** The worker's script as a blob, by where it came from. */
const scripts = new WeakMap<AssetSource, Promise<string>>();

/** One blob for all workers of a page; its address stays good, because workers start helpers of their own from it. */
function scriptAddress(assets: AssetSource): Promise<string> {
  const kept = scripts.get(assets);
  if (kept) return kept;
  const address = assets('engine').then((text) =>
    URL.createObjectURL(new Blob([text as Uint8Array<ArrayBuffer>], { type: 'text/javascript' })),
  );
  scripts.set(assets, address);
  // A failure is not kept: the next worker tries again.
  address.catch(() => scripts.delete(assets));
  return address;
}
