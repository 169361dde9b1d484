import type { AssetSource } from '../data/assets.ts';
import type { FigureState } from './figure-state.ts';
import type * as Later from './later.ts';
import type { WorkerSlots } from './lifecycle.ts';
import type { Clock } from './live-region.ts';

/** What a controller uses of the world. The element makes one for the page, tests make small ones. */
export interface World {
  readonly assets: AssetSource;
  /** Loads what is needed from the first touch on. */
  later(): Promise<
    Pick<
      typeof Later,
      | 'createEngine'
      | 'FilesSide'
      | 'followRuns'
      | 'errorWords'
      | 'keepResult'
      | 'loadEnds'
      | 'loadRecording'
      | 'loadStatistics'
      | 'openResults'
      | 'startRun'
      | 'testImages'
    >
  >;
  readonly clock: Clock;
  readonly slots: WorkerSlots;
  /** Aborted when the figure leaves its page. */
  readonly signal?: AbortSignal;
  idle(callback: () => void): () => void;
  /** Called with every new state. */
  changed(state: FigureState, before: FigureState): void;
}
