import type { Lab } from '../experiments/contract.ts';
import type { ExperimentModule } from '../experiments/registry.ts';
import type { HelperSource } from './helpers.ts';
import type { BackendWish, FromWorker } from './protocol.ts';

/** What the host needs of the worker around it; tests give it a small one. */
export interface HostWorld {
  post(message: FromWorker): void;
  experiment(id: string): Promise<ExperimentModule>;
  /** Makes a back end the current one. */
  backend(wish: BackendWish): Promise<Extract<FromWorker, { type: 'backend' }>>;
  /** Whether the GPU context that the current back end computes on is lost: its numbers are worthless from then on. */
  gpuLost(): boolean;
  images: Lab['data'];
  readonly stream?: Lab['stream'];
  /** Lets waiting messages in. */
  yield(): Promise<void>;
  readonly kernels: string;
  /** Where a run's helper workers come from; without it all is done in this thread. */
  readonly helpers?: HelperSource;
}
