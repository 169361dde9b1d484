import type { Checkpoint } from '../experiments/contract.ts';
import type { RunHandle, RunListener } from './engine.ts';
import type { BackendWish, FromWorker, Params, ToWorker } from './protocol.ts';

type StartMessage = Extract<ToWorker, { type: 'start' }>;
type RunMessage = Extract<
  FromWorker,
  { type: 'layers' | 'frame' | 'checkpoint' | 'paused' | 'resumed' | 'done' | 'note' }
>;

/** One run as the page sees it: what to tell the worker, and what it takes to begin again in another one. */
export class ClientRun implements RunHandle {
  readonly id: number;
  readonly listener: RunListener;
  readonly #post: (message: ToWorker) => void;
  #start: Omit<StartMessage, 'type' | 'backend'>;
  #begun = false;
  #stopped = false;
  /** What the reader asked for last, which a new worker must be told. */
  #asked: 'pause' | 'resume' | 'step' = 'resume';
  #standing = false;

  constructor(start: Omit<StartMessage, 'type' | 'backend'>, listener: RunListener, post: (message: ToWorker) => void) {
    this.id = start.run;
    this.#start = start;
    this.listener = listener;
    this.#post = post;
  }

  /** While it trains, a word is due every second or so. */
  get expectsWord(): boolean {
    return this.#begun && !this.#stopped && !this.#standing;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  begin(backend: BackendWish): void {
    if (this.#stopped) return;
    this.#begun = true;
    this.#standing = false;
    this.#post({ type: 'start', ...this.#start, backend });
    if (this.#asked !== 'resume') this.#post({ type: this.#asked, run: this.id });
  }

  /** In a new worker, from the last checkpoint that arrived. */
  beginAgain(backend: BackendWish): void {
    if (this.#stopped) return;
    this.listener.note('notes.worker-restarted', { step: this.#start.from?.step ?? 0 });
    this.begin(backend);
  }

  pause(): void {
    this.#tell('pause');
  }

  resume(): void {
    this.#tell('resume');
  }

  step(): void {
    this.#tell('step');
  }

  stop(): void {
    this.#stopped = true;
    this.#post({ type: 'stop', run: this.id });
  }

  live(params: Params): void {
    this.#start = { ...this.#start, params: { ...this.#start.params, ...params } };
    if (this.#begun) this.#post({ type: 'live', run: this.id, params });
  }

  receive(message: RunMessage): void {
    if (this.#stopped) return;
    switch (message.type) {
      case 'layers':
        this.listener.layers(message.layers);
        break;
      case 'frame':
        try {
          this.listener.frame(message.frame, message.imagesPerSecond);
        } finally {
          this.#post({ type: 'drawn', run: this.id });
        }
        break;
      case 'checkpoint':
        this.#keep(message.checkpoint);
        break;
      case 'paused':
        this.#standing = true;
        this.#asked = 'pause';
        this.listener.paused();
        break;
      case 'resumed':
        this.#standing = false;
        this.listener.resumed();
        break;
      case 'note':
        this.listener.note(message.key, message.values);
        break;
      case 'done':
        this.listener.done(message.result, message.weights);
    }
  }

  #keep(checkpoint: Checkpoint): void {
    this.#start = { ...this.#start, from: checkpoint };
    this.listener.checkpoint(checkpoint);
  }

  #tell(type: 'pause' | 'resume' | 'step'): void {
    this.#asked = type;
    if (this.#begun) this.#post({ type, run: this.id });
  }
}
