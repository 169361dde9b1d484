import type { AssetSource } from '../data/assets.ts';
import type { Lab } from '../experiments/contract.ts';
import type { TrainerPlan } from '../experiments/training/trainers.ts';
import type { BatchTrainer, Moments } from '../nets/trainer.ts';
import type { Weights } from '../nets/weights.ts';
import { HelperLink, type HelperWorker } from './helper-link.ts';
import type { BackendName } from './protocol.ts';
import { openHere, type TaskName, type TaskObject } from './tasks.ts';

/** Where helper workers come from. */
export interface HelperSource {
  /** Cores of this device, the worker's own among them. */
  readonly cores: number;
  start(): HelperWorker;
  readonly assets: AssetSource;
}

/** Steps that a trainer in a helper may be ahead of the word that they are done: it never waits for its next batch. */
const MOST_AHEAD = 3;

/** The helper workers of one run: at most one for every core beside its own, started on first need, ended with the run. */
export class Helpers {
  readonly #source: HelperSource | undefined;
  readonly #backend: BackendName;
  readonly #links: HelperLink[] = [];
  /** Whether this thread has to do everything. */
  #alone = false;

  /** Without a source all is done in this thread; so it is on WebGL, where all networks share one context. */
  constructor(source: HelperSource | undefined, backend: BackendName) {
    this.#source = backend === 'webgl' ? undefined : source;
    this.#backend = backend;
  }

  /** What a lab has of them. */
  get lab(): Required<Pick<Lab, 'trainers' | 'expectTrainers' | 'statistic'>> {
    let statistics: TaskObject | undefined;
    return {
      trainers: async (plans) => this.#trainers(plans),
      expectTrainers: (count) => {
        // Whatever it makes: a helper starts the back end before.
        for (let lane = 1; lane < Math.min(count, this.#lanes); lane++) this.#open(lane, 'statistics', undefined);
      },
      statistic: async (name, ...given) => {
        statistics ??= this.#open(this.#lanes - 1, 'statistics', undefined);
        return (await statistics.call('compute', name, given)) as never;
      },
    };
  }

  close(): void {
    for (const link of this.#links.splice(0)) link.close();
  }

  /** Threads that may work at the same time. */
  get #lanes(): number {
    return this.#alone ? 1 : Math.max(1, this.#source?.cores ?? 1);
  }

  #trainers(plans: readonly TrainerPlan[]): readonly BatchTrainer[] {
    // One of them trains in this thread, which would only wait otherwise.
    return plans.map((plan, i) => threaded(plan, this.#open(i % this.#lanes, 'train', plan)));
  }

  /** An object in a lane: 0 is this thread. */
  #open(lane: number, task: TaskName, input: unknown): TaskObject {
    const link = lane > 0 ? this.#link(lane) : undefined;
    return link?.open(task, input, this.#backend) ?? openHere(task, input);
  }

  /** The helper of a lane; undefined where none may be started, as in the worker of a page that lies on a disk. */
  #link(lane: number): HelperLink | undefined {
    const at = Math.min(lane - 1, this.#links.length);
    try {
      this.#links[at] ??= new HelperLink(this.#source!.start(), this.#source!.assets);
    } catch {
      this.#alone = true;
    }
    return this.#links[at];
  }
}

/** A task's trainer as an experiment uses it. */
function threaded({ from, weights }: TrainerPlan, object: TaskObject): BatchTrainer {
  const start = from?.step ?? 0;
  let steps = start;
  const ahead: Promise<unknown>[] = [];
  const call = (method: string, ...given: readonly unknown[]): Promise<unknown> => {
    const answer = object.call(method, ...given);
    // What fails is told to whoever awaits it later on.
    answer.catch(() => undefined);
    return answer;
  };
  /** What is asked for is of the steps before: it fails as they do. */
  const after = async <T>(method: string): Promise<T> => {
    const answer = call(method) as Promise<T>;
    await Promise.all(ahead.splice(0));
    return answer;
  };
  return {
    get steps() {
      return steps;
    },
    async step({ x, targets }, learningRate) {
      steps++;
      ahead.push(call('step', x, targets, learningRate));
      if (ahead.length >= MOST_AHEAD) await ahead.shift();
    },
    loss: () => after<number>('loss'),
    // What has not learnt yet need not be waited for, while its helper may still be starting.
    weights: async () => (steps === start ? weights : after<Weights>('weights')),
    moments: () => after<Moments>('moments'),
    dispose: () => object.dispose(),
  };
}
