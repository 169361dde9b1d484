import { openImages } from '../../../src/data/open.ts';
import { useWasm } from '../../../src/engine/backends.ts';
import { Host } from '../../../src/engine/host.ts';
import type { FromWorker, ToWorker } from '../../../src/engine/protocol.ts';
import { loadExperiment } from '../../../src/experiments/registry.ts';

type Message<T extends FromWorker['type']> = Extract<FromWorker, { type: T }>;

/** A host without a worker around it: messages go in, messages come out, the page draws at once unless told not to. */
export class SmallHost {
  readonly said: FromWorker[] = [];
  /** Set it to lose the GPU; taking WASM ends that. */
  lost = false;
  draws = true;
  readonly backends: string[] = [];
  readonly #host: Host;
  #wake: (() => void)[] = [];

  constructor() {
    this.#host = new Host({
      post: (message) => this.#hear(structuredClone(message)),
      experiment: loadExperiment,
      backend: async (wish) => {
        await useWasm();
        if (wish === 'wasm') this.lost = false;
        this.backends.push(wish);
        return { type: 'backend', name: wish === 'auto' ? 'wasm' : wish, why: 'asked' };
      },
      gpuLost: () => this.lost,
      images: (name, split, count) =>
        openImages(name, split, count, async (asset) => {
          throw new Error(`no asset ${asset}`);
        }),
      yield: () => new Promise((resolve) => setImmediate(resolve)),
      kernels: 'test',
    });
  }

  send(message: Exclude<ToWorker, { type: 'asset' }>): void {
    this.#host.receive(structuredClone(message));
  }

  all<T extends FromWorker['type']>(type: T): Message<T>[] {
    return this.said.filter((message): message is Message<T> => message.type === type);
  }

  /** The `count`th message of a type, now or later. Fails on an error that nobody waits for. */
  async heard<T extends FromWorker['type']>(type: T, count = 1): Promise<Message<T>> {
    for (;;) {
      const messages = this.all(type);
      if (messages.length >= count) return messages[count - 1];
      const error = this.all('error')[0];
      if (error && type !== 'error') throw new Error(error.error.detail);
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  #hear(message: FromWorker): void {
    this.said.push(message);
    if (message.type === 'frame' && this.draws) setImmediate(() => this.send({ type: 'drawn', run: message.run }));
    for (const go of this.#wake.splice(0)) go();
  }
}
