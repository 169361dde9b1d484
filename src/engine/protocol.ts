import type { Checkpoint } from '../experiments/contract.ts';
import type { Weights } from '../nets/weights.ts';

/**
 * What page and worker say to each other. The worker never fetches: it asks for an asset by name and the page sends the
 * bytes, because in a sandboxed embed only the page can get them (by a classic script). Every message is plain data.
 */
export type ToWorker =
  | {
      readonly type: 'start';
      readonly run: number;
      readonly experiment: string;
      readonly params: Params;
      readonly from?: Checkpoint;
      readonly testImages: number;
      readonly backend: BackendWish;
    }
  | { readonly type: 'pause' | 'resume' | 'step' | 'stop'; readonly run: number }
  /** Live parameters moved. */
  | { readonly type: 'live'; readonly run: number; readonly params: Params }
  /** The page has drawn a frame: the worker keeps at most two frames under way. */
  | { readonly type: 'drawn'; readonly run: number }
  /** A network to be looked at, which the worker keeps under a number of the page's choice until it is to forget it. */
  | { readonly type: 'network'; readonly id: number; readonly weights: Weights }
  | { readonly type: 'forget'; readonly id: number }
  /** A frame of a network sent before; a newer `look` replaces an older one that has not begun. `current`: the running or last network. */
  | {
      readonly type: 'look';
      readonly id: number;
      readonly experiment: string;
      readonly network: number | 'current';
      readonly params: Params;
      readonly testImages: number;
      readonly probe?: Uint8Array;
      readonly backend: BackendWish;
    }
  /** Starts the back end before it is needed. */
  | { readonly type: 'warm'; readonly backend: BackendWish }
  | { readonly type: 'asset'; readonly name: string; readonly bytes?: Uint8Array; readonly error?: PlainErrorData };

export type FromWorker =
  | { readonly type: 'ready' }
  /** Sent about once a second while a run is under way: silence means that the worker has died. */
  | { readonly type: 'alive' }
  | { readonly type: 'need'; readonly name: string }
  | {
      readonly type: 'backend';
      readonly name: BackendName;
      readonly why: string;
      readonly speed?: Readonly<Record<string, number>>;
    }
  | { readonly type: 'frame'; readonly run: number; readonly frame: unknown; readonly imagesPerSecond: number }
  | { readonly type: 'checkpoint'; readonly run: number; readonly checkpoint: Checkpoint }
  | { readonly type: 'paused' | 'resumed'; readonly run: number }
  /** At a run's start: the lists of layers of what it trains, as a file of their weights says them. */
  | { readonly type: 'layers'; readonly run: number; readonly layers: Readonly<Record<string, string>> }
  | { readonly type: 'done'; readonly run: number; readonly result: unknown; readonly weights: Weights }
  /** `frame` is null when a newer look has replaced this one. */
  | { readonly type: 'looked'; readonly id: number; readonly frame: unknown; readonly milliseconds: number }
  /** The run goes on, and the figure says what happened (`notes.*` in the strings). */
  | {
      readonly type: 'note';
      readonly run: number;
      readonly key: string;
      readonly values: Readonly<Record<string, string | number>>;
    }
  | { readonly type: 'error'; readonly run?: number; readonly id?: number; readonly error: PlainErrorData };

export type Params = Readonly<Record<string, string | number>>;
export type BackendName = 'webgl' | 'wasm' | 'cpu';
/** `auto`: real GPU and WASM are timed and the faster is kept; software renderers get WASM. */
export type BackendWish = 'auto' | BackendName;
export interface PlainErrorData {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** For the console and for bug reports, never shown alone. */
  readonly detail?: string;
}
