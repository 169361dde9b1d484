import { PlainError } from '../data/plain-error.ts';
import type { Lab } from '../experiments/contract.ts';
import type { Weights } from '../nets/weights.ts';
import { deferred } from './deferred.ts';
import type { HostWorld } from './host-world.ts';
import { HostedRun } from './hosted-run.ts';
import { layersOf } from './layers-of.ts';
import { type AskedLook, Looks } from './looks.ts';
import { toPlainData } from './plain-data.ts';
import type { BackendName, BackendWish, ToWorker } from './protocol.ts';

type StartMessage = Extract<ToWorker, { type: 'start' }>;

/** Runs experiments, one at a time, and looks at networks, as the page's messages ask. */
export class Host {
  readonly #world: HostWorld;
  readonly #looks: Looks;
  #run: HostedRun | undefined;
  #ended: Promise<void> = Promise.resolve();
  #network: Weights | undefined;
  /** What the page has sent to be looked at, by its numbers. */
  readonly #sent = new Map<number, Weights>();
  #backend: { readonly wish: BackendWish; readonly name: BackendName } | undefined;
  #choosing: Promise<unknown> = Promise.resolve();
  #gpuWasLost = false;

  constructor(world: HostWorld) {
    this.#world = world;
    this.#looks = new Looks(
      (message, signal) => this.#look(message, signal),
      world.post,
      () => this.#run?.control.wake(),
    );
  }

  receive(message: Exclude<ToWorker, { type: 'asset' }>): void {
    if (message.type === 'start') this.#start(message);
    else if (message.type === 'network') this.#sent.set(message.id, message.weights);
    else if (message.type === 'forget') this.#sent.delete(message.id);
    // The network now, because the page may have it forgotten before the look's turn comes.
    else if (message.type === 'look')
      this.#looks.add({ ...message, weights: this.#sent.get(message.network as number) });
    else if (message.type === 'warm') this.#warm(message.backend);
    else if (this.#run && this.#run.id === message.run) this.#run.receive(message);
  }

  /** A new run takes the place of the one before, once that has cleaned up. */
  #start(message: StartMessage): void {
    this.#run?.control.stop();
    const run = new HostedRun(message, this.#world, this.#looks);
    this.#run = run;
    this.#ended = this.#ended.then(() => this.#carryOut(run, message));
  }

  async #carryOut(run: HostedRun, message: StartMessage): Promise<void> {
    try {
      await this.#looks.idle;
      const { experiment } = await this.#world.experiment(message.experiment);
      const layers = layersOf(experiment, message.params);
      if (layers) this.#world.post({ type: 'layers', run: run.id, layers });
      const result = await this.#surviving(
        message.backend,
        (backend) => run.drive(experiment, backend),
        () => run.goOnWithoutGpu(),
      );
      if (result !== undefined && !run.stopped)
        this.#world.post({ type: 'done', run: run.id, result, weights: run.weights });
    } catch (error) {
      if (!run.stopped) this.#world.post({ type: 'error', run: run.id, error: toPlainData(error) });
    } finally {
      this.#network = run.checkpoint?.weights ?? this.#network;
      if (this.#run === run) this.#run = undefined;
      run.close();
    }
  }

  async #look(message: AskedLook, signal: AbortSignal): Promise<unknown> {
    const { experiment } = await this.#world.experiment(message.experiment);
    const look = experiment.look;
    if (!look) throw new PlainError('errors.look.none');
    // A run decides on the back end: a look during one must not change it.
    const wish = this.#run && this.#backend ? this.#backend.wish : message.backend;
    return this.#surviving(wish, async (backend) => {
      const weights = message.network === 'current' ? await this.#current() : message.weights;
      if (!weights) throw new PlainError('errors.look.nothing');
      const lab: Lab = {
        data: this.#world.images,
        signal,
        save: () => undefined,
        breathe: async () => {
          await this.#world.yield();
          signal.throwIfAborted();
        },
        testImages: message.testImages,
        probe: message.probe,
        backend,
        kernels: this.#world.kernels,
      };
      return look(weights, message.params, lab);
    });
  }

  async #current(): Promise<Weights | undefined> {
    return (await this.#run?.snapshot())?.weights ?? this.#network;
  }

  async #warm(wish: BackendWish): Promise<void> {
    try {
      await this.#ready(wish);
    } catch (error) {
      this.#world.post({ type: 'error', error: toPlainData(error) });
    }
  }

  /** Does a task on the back end; if the GPU is lost on the way, once more on WASM. */
  async #surviving<T>(wish: BackendWish, task: (backend: BackendName) => Promise<T>, lost?: () => void): Promise<T> {
    const backend = await this.#ready(wish);
    const loss = noticeLoss(this.#world.gpuLost);
    try {
      const result = await Promise.race([task(backend), loss.noticed]);
      if (!this.#world.gpuLost()) return result;
    } catch (error) {
      if (!this.#world.gpuLost()) throw error;
    } finally {
      loss.stop();
    }
    this.#gpuWasLost = true;
    lost?.();
    return task(await this.#ready('wasm'));
  }

  /** The back end in use, chosen on first need; choices queue up, because each sets TF.js's one current back end. */
  #ready(wish: BackendWish): Promise<BackendName> {
    const choice = this.#choosing.then(async () => {
      // After a lost GPU everything stays on WASM.
      const taken = this.#gpuWasLost ? 'wasm' : wish;
      if (this.#backend?.wish === taken) return this.#backend.name;
      const message = await this.#world.backend(taken);
      this.#backend = { wish: taken, name: message.name };
      this.#world.post(message);
      return message.name;
    });
    this.#choosing = choice.catch(() => undefined);
    return choice;
  }
}

/** Rejects soon after the GPU is lost: what waits for its numbers would wait for ever. */
function noticeLoss(gpuLost: () => boolean): { readonly noticed: Promise<never>; stop(): void } {
  const { promise, reject } = deferred<never>();
  const timer = setInterval(() => {
    if (gpuLost()) reject(new Error('the GPU context was lost'));
  }, 250);
  return { noticed: promise, stop: () => clearInterval(timer) };
}
