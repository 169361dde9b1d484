import type { Checkpoint } from '../experiments/contract.ts';
import type { Weights } from '../nets/weights.ts';
import type { BackendName, Params, PlainErrorData } from './protocol.ts';

/** What a figure hears of its run, on the page. */
export interface RunListener {
  backend(name: BackendName, why: string): void;
  /** The lists of layers of what it trains, as a file of their weights says them. */
  layers(layers: Readonly<Record<string, string>>): void;
  frame(frame: unknown, imagesPerSecond: number): void;
  checkpoint(checkpoint: Checkpoint): void;
  /** The run goes on; `key` is one of the strings' `notes.*`. */
  note(key: string, values: Readonly<Record<string, string | number>>): void;
  paused(): void;
  resumed(): void;
  done(result: unknown, weights: Weights): void;
  error(error: PlainErrorData): void;
}

export interface RunHandle {
  pause(): void;
  resume(): void;
  /** Trains up to the next frame, then pauses. */
  step(): void;
  stop(): void;
  live(params: Params): void;
}

export interface Looked {
  readonly frame: unknown;
  readonly milliseconds: number;
}

/** The page's side of one worker. Made by `createEngine` (client.ts); the worker starts on first use. */
export interface Engine {
  start(
    experiment: string,
    params: Params,
    listener: RunListener,
    options?: { readonly from?: Checkpoint; readonly testImages?: number },
  ): RunHandle;
  /** A frame of a given network. Resolves to null when a newer look has replaced it; rejects with a PlainError. */
  look(
    experiment: string,
    weights: Weights | 'current',
    params: Params,
    options?: { readonly testImages?: number; readonly probe?: Uint8Array },
  ): Promise<Looked | null>;
  /** Starts the worker and the back end before they are needed. */
  warm(): Promise<void>;
  /** Ends the worker if it has nothing to do; the next use starts another. */
  rest(): void;
  /** Terminates the worker. */
  close(): void;
}
