import type { Checkpoint, Lab } from '../experiments/contract.ts';
import type { ExperimentModule } from '../experiments/registry.ts';
import type { Weights } from '../nets/weights.ts';
import { Helpers } from './helpers.ts';
import type { HostWorld } from './host-world.ts';
import type { Looks } from './looks.ts';
import type { BackendName, ToWorker } from './protocol.ts';
import { RunControl } from './run-control.ts';

type RunMessage = Extract<ToWorker, { type: 'pause' | 'resume' | 'step' | 'stop' | 'live' | 'drawn' }>;
type StartMessage = Extract<ToWorker, { type: 'start' }>;

/** Milliseconds of training that may be lost when the worker dies: with many parameters more, in proportion, up to a limit. */
const SAVE_EVERY = 3000;
const SAVE_AT_LEAST_EVERY = 30_000;
const MANY_PARAMETERS = 200_000;
const SAY_ALIVE_EVERY = 1000;
/** Frames, before and after the first step, that are measured on few test images: a reader who has pressed Start waits for them. */
const EARLY_FRAMES = 2;
const EARLY_IMAGES = 200;

/** Checkpoints of millions of parameters, taken every few seconds, would double the memory that a run takes. */
const saveEvery = (parameters: number): number =>
  Math.min(SAVE_AT_LEAST_EVERY, SAVE_EVERY * Math.max(1, parameters / MANY_PARAMETERS));

/** One run in the worker: drives the experiment's generator between the page's messages. */
export class HostedRun {
  readonly id: number;
  readonly control: RunControl;
  /** The newest checkpoint. */
  checkpoint: Checkpoint | undefined;
  readonly #world: HostWorld;
  readonly #looks: Looks;
  readonly #params: Record<string, string | number>;
  readonly #testImages: number;
  #live: ReadonlySet<string> = new Set();
  #snapshot: (() => Promise<Checkpoint>) | undefined;
  /** Counts up when the run is taken up anew: what an abandoned generator still does is void. */
  #attempt = 0;
  #speed = 0;
  #frames = 0;
  #savedAt = performance.now();
  #aliveAt = 0;

  constructor(message: StartMessage, world: HostWorld, looks: Looks) {
    this.id = message.run;
    this.checkpoint = message.from;
    this.#params = { ...message.params };
    this.#testImages = message.testImages;
    this.#world = world;
    this.#looks = looks;
    this.control = new RunControl((type) => this.#announce(type));
  }

  get stopped(): boolean {
    return this.control.abort.signal.aborted;
  }

  get weights(): Weights {
    return this.checkpoint?.weights ?? [];
  }

  receive(message: RunMessage): void {
    if (message.type === 'drawn') this.control.frameDrawn();
    else if (message.type !== 'live') this.control[message.type]();
    else for (const name of this.#live) if (name in message.params) this.#params[name] = message.params[name];
  }

  /** The running network at this moment; undefined before there is one. */
  async snapshot(): Promise<Checkpoint | undefined> {
    return this.#snapshot ? this.#snapshot() : this.checkpoint;
  }

  /** The GPU's context was lost: what was kept in it is gone, the last checkpoint is not. */
  goOnWithoutGpu(): void {
    this.#snapshot = undefined;
    this.#attempt++;
    const step = this.checkpoint?.step ?? 0;
    this.#world.post({ type: 'note', run: this.id, key: 'notes.gpu-lost', values: { step } });
  }

  /** Runs from the newest checkpoint to the end; undefined if it was stopped. */
  async drive({ schema, run }: ExperimentModule['experiment'], backend: BackendName): Promise<unknown> {
    this.#live = new Set(Object.keys(schema).filter((name) => schema[name].live));
    const attempt = this.#attempt;
    const helpers = new Helpers(this.#world.helpers, backend);
    const generator = run(this.#params, this.#lab(backend, attempt, helpers), this.checkpoint);
    try {
      while (!this.stopped) {
        const { value, done } = await generator.next();
        this.#checkValid(attempt);
        if (this.stopped || done) return this.stopped ? undefined : value;
        this.#world.post({ type: 'frame', run: this.id, frame: value, imagesPerSecond: this.#speed });
        this.#frames++;
        this.control.frameSent();
        await this.#world.yield();
        await this.control.hold({ busy: () => this.#looks.busy, afterFrame: true });
      }
      return undefined;
    } catch (error) {
      if (this.stopped) return undefined;
      throw error;
    } finally {
      if (attempt === this.#attempt) this.#snapshot = undefined;
      await generator.return(undefined);
      helpers.close();
    }
  }

  /** Nothing more comes of this run. */
  close(): void {
    this.control.stop();
  }

  #lab(backend: BackendName, attempt: number, helpers: Helpers): Lab {
    const isEarly = () => this.#frames < EARLY_FRAMES;
    return {
      ...helpers.lab,
      data: this.#world.images,
      stream: this.#world.stream,
      signal: this.control.abort.signal,
      save: (checkpoint) => {
        this.#checkValid(attempt);
        this.#save(checkpoint);
      },
      breathe: (current, parameters) => this.#breathe(attempt, current, parameters),
      speed: (imagesPerSecond) => {
        this.#speed = imagesPerSecond;
      },
      testImages: this.#testImages,
      get frameImages() {
        return isEarly() ? EARLY_IMAGES : undefined;
      },
      backend,
      kernels: this.#world.kernels,
    };
  }

  async #breathe(attempt: number, current?: () => Promise<Checkpoint>, parameters = 0): Promise<void> {
    this.#checkValid(attempt);
    // A breath in the middle of a measurement brings none: the one before still makes the network of this moment.
    if (current) this.#snapshot = current;
    const now = performance.now();
    if (now - this.#aliveAt > SAY_ALIVE_EVERY) {
      this.#aliveAt = now;
      this.#world.post({ type: 'alive' });
    }
    if (current && now - this.#savedAt > saveEvery(parameters)) this.#save(await current());
    await this.#world.yield();
    await this.control.hold({ busy: () => this.#looks.busy });
    this.control.abort.signal.throwIfAborted();
    this.#checkValid(attempt);
  }

  #save(checkpoint: Checkpoint): void {
    if (this.#world.gpuLost()) return;
    this.#savedAt = performance.now();
    this.checkpoint = checkpoint;
    this.#world.post({ type: 'checkpoint', run: this.id, checkpoint });
  }

  /** A lost context computes nothing and says nothing: its zeros must not pass for a network. */
  #checkValid(attempt: number): void {
    if (attempt !== this.#attempt || this.#world.gpuLost()) throw new Error('the GPU context was lost');
  }

  async #announce(type: 'paused' | 'resumed'): Promise<void> {
    if (type === 'paused' && this.#snapshot) this.#save(await this.#snapshot());
    this.#world.post({ type, run: this.id });
  }
}
