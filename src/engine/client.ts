import type { AssetSource } from '../data/assets.ts';
import { PlainError } from '../data/plain-error.ts';
import type { Weights } from '../nets/weights.ts';
import { ClientRun } from './client-run.ts';
import { type Deferred, deferred } from './deferred.ts';
import type { Engine, Looked, RunHandle, RunListener } from './engine.ts';
import { fromPlainData, toPlainData } from './plain-data.ts';
import type { BackendName, BackendWish, FromWorker, Params, ToWorker } from './protocol.ts';
import { SentNetworks } from './sent-networks.ts';
import { WorkerLink, type WorkerPatience } from './worker-link.ts';

export interface EngineOptions {
  /** Default `auto`. */
  readonly backend?: BackendWish;
  /** Seconds without a word after which a busy worker is replaced. */
  readonly silence?: number;
  /** Seconds after which a worker with nothing to do is ended; the next use starts another. */
  readonly rest?: number;
  /** Told when it has been ended. */
  readonly rested?: () => void;
}

/** Workers that may die on one run before it ends in an error. */
const MOST_RESTARTS = 3;
/** A quick answer of a look; the whole test set of MNIST. */
const QUICK = 1000;
const WHOLE = 10_000;

type LookMessage = Omit<Extract<ToWorker, { type: 'look' }>, 'network' | 'backend'>;
type Waiting = Deferred<Looked | null> & {
  readonly message: LookMessage;
  readonly weights: Weights | 'current';
};

/** What `auto` came to in a page's first worker, by where the engine comes from: the next ones need not try again. */
const chosen = new WeakMap<AssetSource, { readonly name: BackendName; readonly why: string }>();

/** The page's side of one worker, which starts on first use: at most one run and one look at a time. */
export function createEngine(assets: AssetSource, options: EngineOptions = {}): Engine {
  return new Client(assets, options);
}

class Client implements Engine {
  readonly #assets: AssetSource;
  readonly #patience: WorkerPatience;
  readonly #rested: () => void;
  #wish: BackendWish;
  #backend: { readonly name: BackendName; readonly why: string } | undefined;
  #link: WorkerLink | undefined;
  /** What the worker of `#link` is told to compute on. */
  #told: BackendWish = 'auto';
  /** The networks that the worker of `#link` has. */
  #sent = new SentNetworks(() => undefined);
  #run: ClientRun | undefined;
  #restarts = 0;
  #numbers = 0;
  readonly #looks = new Map<number, Waiting>();
  #warming: Deferred<void> | undefined;

  constructor(
    assets: AssetSource,
    { backend = 'auto', silence = 45, rest = 8, rested = () => undefined }: EngineOptions,
  ) {
    this.#assets = assets;
    this.#wish = backend;
    this.#patience = { silence, rest };
    this.#rested = rested;
  }

  start(
    experiment: string,
    params: Params,
    listener: RunListener,
    options: Parameters<Engine['start']>[3] = {},
  ): RunHandle {
    const { from, testImages = WHOLE } = options;
    const run = new ClientRun({ run: ++this.#numbers, experiment, params, testImages, from }, listener, (message) =>
      this.#link?.post(message),
    );
    this.#run = run;
    this.#restarts = 0;
    this.#connect().then(
      () => {
        if (run !== this.#run) return;
        // The worker says so only when it takes a back end, which an earlier run or look may have made it do.
        if (this.#backend) listener.backend(this.#backend.name, this.#backend.why);
        run.begin(this.#told);
      },
      (error) => run === this.#run && this.#endRun((ended) => ended.listener.error(toPlainData(error))),
    );
    return run;
  }

  async look(
    experiment: string,
    weights: Weights | 'current',
    params: Params,
    { testImages = QUICK, probe }: Parameters<Engine['look']>[3] = {},
  ): Promise<Looked | null> {
    const id = ++this.#numbers;
    const message: LookMessage = { type: 'look', id, experiment, params, testImages, probe };
    const waiting: Waiting = { ...deferred<Looked | null>(), message, weights };
    this.#looks.set(id, waiting);
    this.#connect().then(
      () => this.#postLook(waiting),
      (error) => this.#settle(id)?.reject(error),
    );
    return waiting.promise;
  }

  async warm(): Promise<void> {
    await this.#connect();
    // Also one that is warm is kept a while longer.
    this.#link?.post({ type: 'warm', backend: this.#told });
    if (this.#backend) return;
    this.#warming ??= deferred();
    return this.#warming.promise;
  }

  rest(): void {
    if (!this.#link || this.#inUse) return;
    this.#link.close();
    this.#forgetWorker();
  }

  close(): void {
    this.#link?.close();
    this.#link = undefined;
    this.#run = undefined;
    this.#backend = undefined;
    for (const id of [...this.#looks.keys()]) this.#settle(id)?.resolve(null);
    this.#warming?.reject(new PlainError('errors.worker.closed'));
    this.#warming = undefined;
  }

  get #inUse(): boolean {
    return this.#run?.isStopped === false || this.#looks.size > 0 || this.#warming !== undefined;
  }

  #forgetWorker(): void {
    this.#link = undefined;
    this.#backend = undefined;
    this.#rested();
  }

  #connect(): Promise<void> {
    if (!this.#link) {
      const link = new WorkerLink(
        this.#assets,
        {
          message: (message) => this.#receive(message),
          died: () => this.#replaceWorker(),
          expectsWord: () => this.#run?.expectsWord === true,
          inUse: () => this.#inUse,
          rested: () => this.#forgetWorker(),
        },
        this.#patience,
      );
      this.#link = link;
      this.#told = this.#wish === 'auto' ? (chosen.get(this.#assets)?.name ?? 'auto') : this.#wish;
      this.#sent = new SentNetworks((message) => link.post(message));
      // A worker that did not start is forgotten, so that the next use tries again.
      link.ready.catch(() => {
        if (this.#link === link) this.#link = undefined;
      });
    }
    return this.#link.ready;
  }

  #receive(message: Parameters<ConstructorParameters<typeof WorkerLink>[1]['message']>[0]): void {
    if (message.type === 'looked') {
      const { frame, milliseconds } = message;
      this.#settle(message.id)?.resolve(frame === null ? null : { frame, milliseconds });
    } else if (message.type === 'backend') this.#started(message);
    else if (message.type === 'error') this.#failed(message);
    else if (message.run === this.#run?.id) {
      if (message.type === 'done') this.#endRun((run) => run.receive(message));
      else this.#run.receive(message);
    }
  }

  #started({ name, why }: Extract<FromWorker, { type: 'backend' }>): void {
    const known = chosen.get(this.#assets);
    if (this.#told === 'auto' && why !== 'asked') chosen.set(this.#assets, { name, why });
    else if (this.#wish === 'auto' && known?.name === name) why = known.why;
    this.#backend = { name, why };
    this.#warming?.resolve();
    this.#warming = undefined;
    this.#run?.listener.backend(name, why);
  }

  #failed({ run, id, error }: Extract<FromWorker, { type: 'error' }>): void {
    if (id !== undefined) this.#settle(id)?.reject(fromPlainData(error));
    else if (run !== undefined && run === this.#run?.id) this.#endRun((ended) => ended.listener.error(error));
    else if (run === undefined) {
      this.#warming?.reject(fromPlainData(error));
      this.#warming = undefined;
    }
  }

  #endRun(tell: (run: ClientRun) => void): void {
    const run = this.#run;
    this.#run = undefined;
    if (run) tell(run);
  }

  #postLook({ message, weights }: Waiting): void {
    const network = weights === 'current' ? weights : this.#sent.numberOf(weights);
    this.#link?.post({ ...message, network, backend: this.#told });
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#looks.get(id);
    this.#looks.delete(id);
    return waiting;
  }

  /** A worker has died: a new one takes up the run at its last checkpoint, and what had been asked. */
  #replaceWorker(): void {
    this.#link = undefined;
    // The GPU is the likeliest cause.
    if (this.#backend?.name === 'webgl') this.#wish = 'wasm';
    this.#backend = undefined;
    if (++this.#restarts > MOST_RESTARTS) {
      this.#endRun((run) => run.listener.error({ key: 'errors.worker.died', values: {} }));
      for (const id of [...this.#looks.keys()]) this.#settle(id)?.reject(new PlainError('errors.worker.died'));
      return;
    }
    if (!this.#run && this.#looks.size === 0) return;
    this.#connect().then(
      () => {
        this.#run?.beginAgain(this.#told);
        for (const waiting of this.#looks.values()) this.#postLook(waiting);
      },
      (error) => this.#endRun((run) => run.listener.error(toPlainData(error))),
    );
  }
}
